package org.anbiao.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.anbiao.api.persistence.ApiWrites;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes that may be sent again: under one {@code Idempotency-Key} of one caller a write is done once, and sent again within a
 * day it is answered as the first time. The key and what was written stand or fall in one transaction.
 */
@Component
class IdempotentWrites {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{8,100}");

    private final ApiWrites writes;
    private final ObjectMapper json;
    private final CurrentActor currentActor;

    IdempotentWrites(ApiWrites writes, ObjectMapper json, CurrentActor currentActor) {
        this.writes = writes;
        this.json = json;
        this.currentActor = currentActor;
    }

    /**
     * Does a write once.
     *
     * @param request what is asked for, address included; the same key with another request is refused
     * @throws DomainException api.key.missing, api.key.unreadable or api.key.other-request
     */
    @Transactional
    public <T> T once(@Nullable String key, Object request, Class<T> type, Supplier<T> write) {
        if (key == null || key.isBlank()) {
            throw new DomainException("api.key.missing");
        }
        if (!KEY.matcher(key).matches()) {
            throw new DomainException("api.key.unreadable");
        }
        UUID caller = caller();
        String hash = ApiTokenService.hash(text(request));
        writes.forgetOld();
        if (writes.take(caller, key, hash)) {
            T answer = write.get();
            writes.answer(caller, key, text(answer));
            return answer;
        }
        ApiWrites.Written before = writes.find(caller, key).orElseThrow();
        if (!before.requestHash().equals(hash)) {
            throw new DomainException("api.key.other-request");
        }
        return read(before.answer(), type);
    }

    private UUID caller() {
        Object principal = Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication())
                .getPrincipal();
        if (principal instanceof ApiTokenUser.Account account) {
            return account.tokenId();
        }
        return Objects.requireNonNull(currentActor.get().memberId(), "a person or a token");
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
