package org.anbiao.mobilization;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bulk print that runs in the background; its figures may be read from any thread. */
public final class PrintJob {

    private final UUID id = UUID.randomUUID();
    private final UUID tenantId;
    private final @Nullable UUID memberId;
    private final PrintOrder order;
    private volatile State state = State.WAITING;
    private volatile int total;
    private volatile int done;
    private volatile int pages;
    private volatile boolean cancelled;
    private volatile @Nullable Path result;
    private volatile String refusal = "";

    /** Where a job stands. */
    public enum State {
        WAITING,
        ISSUING,
        RENDERING,
        MERGING,
        DONE,
        CANCELLED,
        FAILED
    }

    PrintJob(UUID tenantId, @Nullable UUID memberId, PrintOrder order) {
        this.tenantId = tenantId;
        this.memberId = memberId;
        this.order = order;
    }

    public UUID id() {
        return id;
    }

    public PrintOrder order() {
        return order;
    }

    public State state() {
        return state;
    }

    /** Enterprises to print. */
    public int total() {
        return total;
    }

    /** Enterprises printed so far. */
    public int done() {
        return done;
    }

    /** Pages printed so far. */
    public int pages() {
        return pages;
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
    }

    /** Key of the message that tells why it failed; empty otherwise. */
    public String refusal() {
        return refusal;
    }

    /** The printed file; null before the job is done. */
    public @Nullable Path result() {
        return result;
    }

    /** Stops the job after the batch it is at; documents already made out keep their numbers. */
    public void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    boolean belongsTo(UUID tenant, @Nullable UUID member) {
        return tenantId.equals(tenant) && java.util.Objects.equals(memberId, member);
    }

    void enter(State next) {
        state = next;
    }

    void expect(int enterprises) {
        total = enterprises;
    }

    void advance(int enterprises, int newPages) {
        done += enterprises;
        pages += newPages;
    }

    void finish(Path file) {
        result = file;
        state = State.DONE;
    }

    void fail(String messageKey) {
        refusal = messageKey;
        state = State.FAILED;
    }
}
