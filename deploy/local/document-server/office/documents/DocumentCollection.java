package office.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Documents by position, in memory. A stored document is never changed: an update works on a copy that takes its
 * place, so a reply being encoded, or a cursor, sees the document of its own moment. Each write queues its image in
 * the journal under this collection's lock.
 */
final class DocumentCollection extends AbstractSynchronizedMongoCollection<Integer> {

    /** The documents a restart found in the journal. */
    record Stored(List<Document> documents) {
        static Stored of(Images.Collection collection) {
            return new Stored(collection.documents.parallelStream()
                .map(image -> image == null ? null : Bson.decode(image))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
        }
    }

    private static final int UNNUMBERED = -1;

    private final Journal journal;
    private final List<Document> documents = new ArrayList<>();
    private final Deque<Integer> gaps = new ArrayDeque<>();
    private int number = UNNUMBERED;
    private boolean updating;

    DocumentCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
                       Journal journal, Stored stored) {
        super(database, name, options, cursors);
        this.journal = journal;
        if (stored != null) {
            documents.addAll(stored.documents());
            IntStream.range(0, documents.size()).filter(at -> documents.get(at) == null).forEach(gaps::add);
        }
    }

    private int number() {
        if (number == UNNUMBERED) {
            number = journal.numberOf(getFullName());
        }
        return number;
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        byte[] image = Bson.encode(document);
        Integer position = gaps.poll();
        if (position == null) {
            position = documents.size();
            documents.add(document);
        } else {
            documents.set(position, document);
        }
        journal.put(number(), position, image);
        return position;
    }

    @Override
    protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
        journal.put(number(), position, Bson.encode(newDocument));
        documents.set(position, newDocument);
    }

    @Override
    protected void removeDocument(Integer position) {
        journal.delete(number(), position);
        documents.set(position, null);
        gaps.add(position);
    }

    @Override
    public synchronized void drop() {
        super.drop();
        journal.drop(getFullName());
        documents.clear();
        gaps.clear();
        number = UNNUMBERED;
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newName) {
        String oldName = getFullName();
        super.renameTo(newDatabase, newName);
        journal.rename(oldName, getFullName());
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        updating = true;
        try {
            return super.findAndModify(query);
        } finally {
            updating = false;
        }
    }

    @Override
    public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters,
                                                 boolean isMulti, boolean isUpsert, Oplog oplog) {
        updating = true;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            updating = false;
        }
    }

    @Override
    protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        QueryResult found = found(query, orderBy, skip, limit, batchSize, fields);
        if (!updating) {
            return found;
        }
        // The base class changes top-level fields of what it is given and puts fresh values there: a shallow copy serves.
        return new QueryResult(() -> StreamSupport.stream(found.spliterator(), false).map(Document::clone).iterator());
    }

    private QueryResult found(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        for (Index<Integer> index : getIndexes()) {
            Document key = keyIn(query, index);
            if (key != null && index.canHandle(key)) {
                return matchDocuments(query, index.getPositions(key), orderBy, skip, limit, batchSize, fields);
            }
        }
        return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    // The library uses a unique index only when the query is exactly its key; {_id, version} deserves it too.
    private static Document keyIn(Document query, Index<Integer> index) {
        if (!index.isUnique()) {
            return null;
        }
        Document key = new Document();
        for (var part : index.getKeys()) {
            Object value = query.get(part.getKey());
            if (value == null || value instanceof Collection || value instanceof Document
                || BsonRegularExpression.isRegularExpression(value)) {
                return null;
            }
            key.put(part.getKey(), value);
        }
        return key;
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Stream<Document> all = isNaturalDescending(orderBy)
            ? IntStream.rangeClosed(1, documents.size()).mapToObj(back -> documents.get(documents.size() - back))
            : documents.stream();
        Stream<Document> present = all.filter(Objects::nonNull);
        if (limit > 0 && orderBy != null && !orderBy.isEmpty() && !orderBy.containsKey("$natural")) {
            present = first(present.filter(document -> documentMatchesQuery(document, query)), orderBy, skip + limit);
        }
        return matchDocumentsFromStream(present, query, orderBy, skip, limit, batchSize, fields);
    }

    private record Placed(Document document, int at) {}

    /** The first so many of an order; equals stay as they came. A page of a large collection is not worth sorting all of it. */
    private static Stream<Document> first(Stream<Document> documents, Document orderBy, int wanted) {
        Comparator<Document> order = deriveComparator(orderBy);
        Comparator<Placed> placed = Comparator.comparing(Placed::document, order).thenComparingInt(Placed::at);
        PriorityQueue<Placed> best = new PriorityQueue<>(placed.reversed());
        int[] seen = {0};
        documents.forEachOrdered(document -> {
            Placed next = new Placed(document, seen[0]++);
            if (best.size() < wanted) {
                best.add(next);
            } else if (order.compare(document, best.element().document()) < 0) {
                best.remove();
                best.add(next);
            }
        });
        return best.stream().sorted(placed).map(Placed::document);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return IntStream.range(0, documents.size())
            .filter(position -> documents.get(position) != null)
            .mapToObj(position -> new DocumentWithPosition<>(documents.get(position), position));
    }

    @Override
    protected Document getDocument(Integer position) {
        return documents.get(position);
    }

    @Override
    protected Integer findDocumentPosition(Document document) {
        int position = documents.indexOf(document);
        return position < 0 ? null : position;
    }

    @Override
    public synchronized int count() {
        return documents.size() - gaps.size();
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized boolean isEmpty() {
        return count() == 0;
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
