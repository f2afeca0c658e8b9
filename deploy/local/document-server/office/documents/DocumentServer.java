package office.documents;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document server that speaks the MongoDB wire protocol, keeps its documents in memory and every
 * acknowledged write in an append-only journal: {@code java office.documents.DocumentServer PORT DIRECTORY}.
 * Prints {@code ready PORT} once it answers; a refusal is one sentence on standard error and exit code 1.
 */
public final class DocumentServer {

    // A worker thread serves several connections and waits for the journal; pools of eight services need many.
    private static final int WORKER_THREADS = 64;

    private DocumentServer() {
    }

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Path directory = Path.of(arguments[1]);
        try {
            start(port, directory);
        } catch (IOException | RuntimeException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void start(int port, Path directory) throws IOException {
        Files.createDirectories(directory);
        DirectoryLock lock = DirectoryLock.take(directory);
        Images images = JournalFile.replay(directory);
        Journal journal = Journal.open(directory, images);
        MongoServer server = new MongoServer(new DocumentBackend(journal, images));
        bind(server, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            journal.close();
            lock.release();
        }));
        System.out.println("ready " + server.getLocalAddress().getPort());
    }

    private static void bind(MongoServer server, int port) {
        try {
            server.bind(new InetSocketAddress("127.0.0.1", port), 1, WORKER_THREADS);
        } catch (Exception refused) { // netty throws the checked BindException without declaring it
            throw new IllegalStateException("Port " + port + " is not free: " + refused.getMessage());
        }
    }
}
