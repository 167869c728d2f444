package org.anbiao.common;

/** The portal does not start, for a reason that whoever started it can mend; shown as two sentences, without a stack trace. */
public class StartRefused extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key of the text that says what is wrong; the same with {@code .action} says what to do
     * @param arguments for the placeholders of both texts
     */
    public StartRefused(String key, Object... arguments) {
        super(new Messages().chinese(key, arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** What to do, in Chinese. */
    public String action() {
        return new Messages().chinese(key + ".action", arguments);
    }
}
