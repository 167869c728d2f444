package org.anbiao.identity;

/** Sends a short text to a phone. A bean exists only where a gateway is configured. */
public interface TextMessages {

    /**
     * Sends one message.
     *
     * @param phone mobile number as it was entered
     * @throws DeliveryFailed if the gateway did not take it; the message names no person
     */
    void send(String phone, String text);

    /** The gateway refused or could not be reached. */
    final class DeliveryFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public DeliveryFailed(String message) {
            super(message);
        }

        public DeliveryFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
