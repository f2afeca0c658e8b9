package office.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The journal at rest: replayed at start, repaired where a crash cut it, compacted when most of it is history. */
final class JournalFile {

    private static final long HISTORY_WORTH_KEEPING = 20_000;

    private JournalFile() {
    }

    static Path in(Path directory) {
        return directory.resolve("journal");
    }

    /** Everything the journal holds. A cut tail is removed; damage before its end refuses the start. */
    static Images replay(Path directory) throws IOException {
        Path file = in(directory);
        Images images = new Images();
        if (Files.notExists(file)) {
            return images;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long sound = replay(channel, images, file);
            if (sound < channel.size()) {
                System.err.println("The last write to " + file + " was cut short by a crash and never acknowledged: "
                    + (channel.size() - sound) + " bytes removed.");
                channel.truncate(sound);
                channel.force(true);
            }
        }
        if (images.records() > 2 * images.live() + HISTORY_WORTH_KEEPING) {
            compact(directory, images);
        }
        return images;
    }

    private static long replay(FileChannel channel, Images images, Path file) throws IOException {
        long start = 0;
        while (start < channel.size()) {
            // A window at a time: a mapped buffer holds 2 GB at most.
            long window = Math.min(channel.size() - start, Integer.MAX_VALUE);
            ByteBuffer journal = channel.map(MapMode.READ_ONLY, start, window);
            int read = replay(journal, images);
            boolean last = start + window == channel.size();
            if (read == 0 || (last && read < window)) {
                refuseDamage(journal, read, start, file);
                return start + read;
            }
            start += read;
        }
        return start;
    }

    private static int replay(ByteBuffer journal, Images images) {
        int at = 0;
        while (at < journal.limit()) {
            int length = Record.soundLength(journal, at);
            if (length < 0) {
                return at;
            }
            images.apply(Record.read(journal, at));
            at += length;
        }
        return at;
    }

    // A crash can only cut the end. A sound record after an unsound one means that acknowledged writes were damaged.
    private static void refuseDamage(ByteBuffer journal, int from, long start, Path file) {
        for (int at = from + 1; at < journal.limit(); at++) {
            if (Record.soundLength(journal, at) > 0) {
                throw new IllegalStateException("The journal " + file + " is damaged at byte " + (start + from)
                    + " and has sound writes after it, so nothing was changed: restore the folder from a copy, or start"
                    + " with an empty one (npm run reset).");
            }
        }
    }

    /** Writes what is live to a new file and puts it in the old one's place in one step. */
    private static void compact(Path directory, Images images) throws IOException {
        Path snapshot = directory.resolve("journal.snapshot");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(snapshot), 1 << 20)) {
            for (Map.Entry<Integer, Images.Collection> entry : images.collections().entrySet()) {
                writeCollection(out, entry.getKey(), entry.getValue());
            }
        }
        force(snapshot);
        Files.move(snapshot, in(directory), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(directory);
    }

    private static void writeCollection(OutputStream out, int number, Images.Collection collection) throws IOException {
        out.write(Record.name(number, collection.name));
        List<byte[]> documents = new ArrayList<>(collection.documents);
        for (int position = 0; position < documents.size(); position++) {
            if (documents.get(position) != null) {
                out.write(Record.put(number, position, documents.get(position)));
            }
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
