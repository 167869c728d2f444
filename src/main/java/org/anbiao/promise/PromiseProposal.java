package org.anbiao.promise;

import java.time.LocalDate;

/**
 * What the portal proposes for a new promise.
 *
 * @param content words of the promise before, or of the model text; without special work
 * @param validUntil last day, if it is made today
 * @param signerName the principal who is logged in
 */
public record PromiseProposal(
        SafetyPromise.Content content, PromiseFacts facts, LocalDate validUntil, String signerName) {}
