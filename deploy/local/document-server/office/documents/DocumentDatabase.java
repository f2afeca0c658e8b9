package office.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One database. Its list of collections and of indexes are themselves collections, journaled like all others;
 * the base class reads them at start and builds the indexes anew from the documents.
 */
final class DocumentDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

    private static final String NAMES = "system.namespaces";
    private static final String PRIMARY_KEY = "_id_";

    private final Journal journal;
    private final Map<String, DocumentCollection.Stored> stored;

    DocumentDatabase(String name, CursorRegistry cursors, Journal journal, Map<String, DocumentCollection.Stored> stored) {
        super(name, cursors);
        this.journal = journal;
        this.stored = new HashMap<>(stored);
        initializeNamespacesAndIndexes();
        addMissingPrimaryKeys();
    }

    // A crash may fall between the two records that name a collection and index its ids.
    private void addMissingPrimaryKeys() {
        for (Document entry : resolveCollection(NAMES, true).queryAll()) {
            String name = entry.get("name").toString();
            MongoCollection<Integer> collection = resolveCollection(name.substring(databaseName.length() + 1), true);
            if (collection.getIndexes().stream().noneMatch(index -> index.getName().equals(PRIMARY_KEY))) {
                addIndex(new Document("key", new Document("_id", 1)).append("name", PRIMARY_KEY).append("ns", name));
            }
        }
    }

    boolean holdsNothing() {
        return resolveCollection(NAMES, true).isEmpty();
    }

    @Override
    protected DocumentCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new DocumentCollection(this, name, options, cursorRegistry, journal, stored.remove(name));
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new MemoryUniqueIndex(name, keys, sparse);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
