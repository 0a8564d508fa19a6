package io.cpor.process.filework;

import io.cpor.process.TooManyFiles;
import io.cpor.process.filework.FileState.Step;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The places for files of one kind: few, so that nobody alone takes them all, and those that are done make room for new ones. */
public class FilePlaces<S extends Enum<S> & FileState> {
    private static final int MOST = 20;

    /** So that nobody alone fills all places. */
    public static final int MOST_OF_ONE = 5;

    private final StoredFiles<S> files;
    private final List<Step> giveRoom;
    private final Lock door = new ReentrantLock();

    /** @param giveRoom in which steps a file is forgotten if there is no room for a new one, in this order */
    FilePlaces(StoredFiles<S> files, List<Step> giveRoom) {
        this.files = files;
        this.giveRoom = giveRoom;
    }

    /**
     * Takes one in, if there is a place for it; on each node one after the other, so that no two take the same place. Two nodes
     * at the same moment may together take one place more than there are. If all places are taken, the oldest that gives room
     * is forgotten: one of the person's own, if that person has many.
     *
     * @param by the id of who hands it in
     * @param many what is said if none gives room, and then what to do
     * @throws TooManyFiles in words if there is no place for it
     */
    public <T> T takeIn(String by, String many, String remedy, Supplier<T> add) {
        door.lock();
        try {
            List<StoredFile<S>> here = files.all();
            List<StoredFile<S>> own = here.stream()
                    .filter(file -> by.equalsIgnoreCase(file.handedInBy()))
                    .toList();
            long taken = own.stream()
                    .filter(file -> !giveRoom.contains(file.state().step()))
                    .count();
            if (taken >= MOST_OF_ONE) {
                throw new TooManyFiles(
                        "You have " + MOST_OF_ONE + " here, and one person can have no more at once. " + remedy);
            }
            List<StoredFile<S>> among = own.size() >= MOST_OF_ONE ? own : here;
            if (here.size() >= MOST && giveRoom.stream().noneMatch(step -> files.forgetOldest(step, among))) {
                throw new TooManyFiles(many + " " + remedy);
            }
            return add.get();
        } finally {
            door.unlock();
        }
    }
}
