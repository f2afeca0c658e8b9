package office.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The journal in use. Records are queued under their collection's lock, so in the order of the writes; {@link #flush}
 * hands everything queued to the system before a reply leaves, one write for all who wait. A thread forces it to the
 * disk every 50 ms: SIGKILL loses nothing acknowledged, a power cut at most that.
 */
final class Journal {

    private static final long FORCE_EVERY = TimeUnit.MILLISECONDS.toNanos(50);

    private final FileChannel channel;
    private final Map<String, Integer> numbers;
    private final Object writing = new Object();
    private final Object queueing = new Object();
    private List<byte[]> queue = new ArrayList<>();
    private long queued;
    private volatile long written;
    private volatile boolean dirty;
    private int nextNumber;

    private Journal(FileChannel channel, Images images) {
        this.channel = channel;
        this.numbers = images.numbersByName();
        this.nextNumber = images.nextNumber();
    }

    static Journal open(Path directory, Images images) throws IOException {
        FileChannel channel = FileChannel.open(JournalFile.in(directory), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Journal journal = new Journal(channel, images);
        Thread forcing = new Thread(journal::forceForEver, "journal-force");
        forcing.setDaemon(true);
        forcing.start();
        return journal;
    }

    /** The number under which a collection writes; its first write names it. */
    int numberOf(String name) {
        synchronized (queueing) {
            Integer known = numbers.get(name);
            if (known != null) {
                return known;
            }
            int number = nextNumber++;
            numbers.put(name, number);
            enqueue(Record.name(number, name));
            return number;
        }
    }

    void rename(String oldName, String newName) {
        synchronized (queueing) {
            Integer number = numbers.remove(oldName);
            if (number != null) {
                numbers.put(newName, number);
                enqueue(Record.name(number, newName));
            }
        }
    }

    void drop(String name) {
        synchronized (queueing) {
            Integer number = numbers.remove(name);
            if (number != null) {
                enqueue(Record.drop(number));
            }
        }
    }

    void put(int collection, int position, byte[] image) {
        enqueue(Record.put(collection, position, image));
    }

    void delete(int collection, int position) {
        enqueue(Record.delete(collection, position));
    }

    private void enqueue(byte[] record) {
        synchronized (queueing) {
            queue.add(record);
            queued++;
        }
    }

    /** Returns once everything queued until now is written. A journal that cannot be written ends the server. */
    void flush() {
        long until;
        synchronized (queueing) {
            until = queued;
        }
        if (written >= until) {
            return;
        }
        synchronized (writing) {
            if (written < until) {
                writeQueue();
            }
        }
    }

    private void writeQueue() {
        List<byte[]> records;
        long until;
        synchronized (queueing) {
            records = queue;
            queue = new ArrayList<>();
            until = queued;
        }
        try {
            write(joined(records));
        } catch (IOException failure) {
            System.err.println("The journal cannot be written, so nothing more is accepted: " + failure.getMessage());
            Runtime.getRuntime().halt(1);
        }
        dirty = true;
        written = until;
    }

    private static ByteBuffer joined(List<byte[]> records) {
        ByteBuffer all = ByteBuffer.allocate(records.stream().mapToInt(record -> record.length).sum());
        records.forEach(all::put);
        return all.flip();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void forceForEver() {
        while (channel.isOpen()) {
            LockSupport.parkNanos(FORCE_EVERY);
            if (dirty) {
                dirty = false;
                force();
            }
        }
    }

    private void force() {
        try {
            channel.force(false);
        } catch (IOException failure) {
            if (channel.isOpen()) {
                System.err.println("The disk does not keep the journal, so nothing more is accepted: " + failure.getMessage());
                Runtime.getRuntime().halt(1);
            }
        }
    }

    void close() {
        flush();
        force();
        try {
            channel.close();
        } catch (IOException failure) {
            System.err.println("The journal did not close: " + failure.getMessage());
        }
    }
}
