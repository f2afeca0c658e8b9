package office.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the journal says is there: per collection number its name, and per position the newest image of a document. */
final class Images {

    /** One collection: its full name and its documents by position; a gap is null. */
    static final class Collection {
        String name;
        final List<byte[]> documents = new ArrayList<>();

        void put(int position, byte[] image) {
            while (documents.size() <= position) {
                documents.add(null);
            }
            documents.set(position, image);
        }

        void delete(int position) {
            if (position < documents.size()) {
                documents.set(position, null);
            }
        }

        long count() {
            return documents.stream().filter(image -> image != null).count();
        }
    }

    private final Map<Integer, Collection> byNumber = new TreeMap<>();
    private long records;

    void apply(Record record) {
        records++;
        switch (record.kind()) {
            case NAME -> byNumber.computeIfAbsent(record.collection(), number -> new Collection()).name = record.name();
            case PUT -> existing(record).put(record.position(), record.image());
            case DELETE -> existing(record).delete(record.position());
            case DROP -> byNumber.remove(record.collection());
        }
    }

    private Collection existing(Record record) {
        Collection collection = byNumber.get(record.collection());
        if (collection == null) {
            throw new IllegalStateException("The journal writes to collection " + record.collection()
                + ", which it has not named: restore the folder from a copy.");
        }
        return collection;
    }

    Map<Integer, Collection> collections() {
        return byNumber;
    }

    Map<String, Integer> numbersByName() {
        Map<String, Integer> numbers = new HashMap<>();
        byNumber.forEach((number, collection) -> numbers.put(collection.name, number));
        return numbers;
    }

    int nextNumber() {
        return byNumber.keySet().stream().mapToInt(number -> number + 1).max().orElse(0);
    }

    long records() {
        return records;
    }

    long live() {
        return byNumber.values().stream().mapToLong(collection -> 1 + collection.count()).sum();
    }
}
