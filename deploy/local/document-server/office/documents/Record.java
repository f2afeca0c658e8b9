package office.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * One line of the journal. On disk: mark, length of the body, CRC32C of length and body, body; the body is the
 * kind, the collection's number, then a position, an image or a name.
 */
record Record(Kind kind, int collection, int position, byte[] image, String name) {

    enum Kind { NAME, PUT, DELETE, DROP }

    static final int MARK = 0x0FF1CE01;
    static final int HEADER = 12;
    private static final int SMALLEST_BODY = 5;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    private static final Kind[] KINDS = Kind.values();

    static byte[] name(int collection, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return seal(body(Kind.NAME, collection, text.length).put(text));
    }

    static byte[] put(int collection, int position, byte[] image) {
        return seal(body(Kind.PUT, collection, 4 + image.length).putInt(position).put(image));
    }

    static byte[] delete(int collection, int position) {
        return seal(body(Kind.DELETE, collection, 4).putInt(position));
    }

    static byte[] drop(int collection) {
        return seal(body(Kind.DROP, collection, 0));
    }

    private static ByteBuffer body(Kind kind, int collection, int rest) {
        ByteBuffer buffer = ByteBuffer.allocate(HEADER + SMALLEST_BODY + rest);
        return buffer.position(HEADER).put((byte) kind.ordinal()).putInt(collection);
    }

    private static byte[] seal(ByteBuffer buffer) {
        int length = buffer.position() - HEADER;
        buffer.putInt(0, MARK).putInt(4, length).putInt(8, checksum(buffer, 0, length));
        return buffer.array();
    }

    /** The length of the whole record that begins here, or -1 when no sound record does. */
    static int soundLength(ByteBuffer journal, int at) {
        if (journal.limit() - at < HEADER + SMALLEST_BODY || journal.getInt(at) != MARK) {
            return -1;
        }
        int length = journal.getInt(at + 4);
        if (length < SMALLEST_BODY || length > LARGEST_BODY || length > journal.limit() - at - HEADER) {
            return -1;
        }
        return journal.getInt(at + 8) == checksum(journal, at, length) ? HEADER + length : -1;
    }

    static Record read(ByteBuffer journal, int at) {
        int length = journal.getInt(at + 4);
        Kind kind = KINDS[journal.get(at + HEADER)];
        int collection = journal.getInt(at + HEADER + 1);
        int rest = at + HEADER + SMALLEST_BODY;
        int end = at + HEADER + length;
        return switch (kind) {
            case NAME -> new Record(kind, collection, 0, null, new String(bytes(journal, rest, end), StandardCharsets.UTF_8));
            case PUT -> new Record(kind, collection, journal.getInt(rest), bytes(journal, rest + 4, end), null);
            case DELETE -> new Record(kind, collection, journal.getInt(rest), null, null);
            case DROP -> new Record(kind, collection, 0, null, null);
        };
    }

    private static byte[] bytes(ByteBuffer journal, int from, int until) {
        byte[] bytes = new byte[until - from];
        journal.get(from, bytes);
        return bytes;
    }

    private static int checksum(ByteBuffer buffer, int at, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.slice(at + 4, 4));
        checksum.update(buffer.slice(at + HEADER, length));
        return (int) checksum.getValue();
    }
}
