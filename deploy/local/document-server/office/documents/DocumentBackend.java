package office.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Every command of every database; no reply leaves before what it did, or saw, is in the journal. */
final class DocumentBackend extends AbstractMongoBackend {

    // These change which collections and indexes exist: nothing else runs beside them.
    private static final Set<String> STRUCTURAL = Set.of(
        "create", "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection");

    private final Journal journal;
    private final Map<String, Map<String, DocumentCollection.Stored>> stored = new TreeMap<>();
    private final ReadWriteLock structure = new ReentrantReadWriteLock();

    DocumentBackend(Journal journal, Images images) {
        this.journal = journal;
        version(new Version());
        for (Images.Collection collection : images.collections().values()) {
            String database = Utils.getDatabaseNameFromFullName(collection.name);
            String name = Utils.getCollectionNameFromFullName(collection.name);
            stored.computeIfAbsent(database, unseen -> new TreeMap<>()).put(name, DocumentCollection.Stored.of(collection));
        }
        List.copyOf(stored.keySet()).forEach(this::resolveDatabase);
        journal.flush();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        Map<String, DocumentCollection.Stored> collections = stored.remove(name);
        return new DocumentDatabase(name, getCursorRegistry(), journal, collections == null ? Map.of() : collections);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        boolean structural = STRUCTURAL.contains(command.toLowerCase(Locale.ROOT));
        Lock lock = structural ? structure.writeLock() : structure.readLock();
        lock.lock();
        try {
            return answer(channel, database, command, query);
        } catch (MongoServerException refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            throw fault;
        } finally {
            lock.unlock();
            journal.flush();
        }
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("listDatabases")) {
            return listDatabases();
        }
        Document reply = super.handleCommand(channel, database, command, query);
        if (command.equals("insert") && reply.containsKey("writeErrors")) {
            countInserted(query, reply);
        }
        return reply;
    }

    private Document listDatabases() {
        Document reply = new Document("databases", listDatabaseNames().stream()
            .map(this::resolveDatabase)
            .filter(database -> !((DocumentDatabase) database).holdsNothing())
            .map(database -> new Document("name", database.getDatabaseName()).append("empty", false))
            .toList());
        Utils.markOkay(reply);
        return reply;
    }

    // The library counts what was asked; a client asks what was inserted.
    @SuppressWarnings("unchecked")
    private static void countInserted(Document query, Document reply) {
        List<Document> errors = (List<Document>) reply.get("writeErrors");
        int asked = ((List<Document>) query.get("documents")).size();
        boolean ordered = Utils.isTrue(query.get("ordered"));
        reply.put("n", ordered ? (Integer) errors.get(0).get("index") : Integer.valueOf(asked - errors.size()));
    }

    // Clients of today need wire version 9 or newer; 13 is what a MongoDB 5.0 announces.
    private static final class Version implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }
}
