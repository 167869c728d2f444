package org.anbiao.api;

import java.util.Locale;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Failures as problem documents (RFC 9457), in Chinese unless English is asked for; nothing of the inside shows. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ApiFailures.class)
class ApiFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final Messages messages;

    ApiFailures(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail refused(DomainException refusal, WebRequest request) {
        return problem(status(refusal.messageKey()), refusal.messageKey(), request, refusal.arguments());
    }

    /** What cannot be found is told by the end of the key, whatever the module. */
    private static HttpStatus status(String key) {
        if (key.endsWith(".unknown") || key.endsWith(".not-found")) {
            return HttpStatus.NOT_FOUND;
        }
        return key.endsWith(".not-yours") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    @ExceptionHandler
    ProblemDetail notPermitted(AccessDeniedException refusal, WebRequest request) {
        return problem(HttpStatus.FORBIDDEN, "api.not-permitted", request);
    }

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException failure, WebRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "api.parameter.unreadable", request, failure.getName());
    }

    @ExceptionHandler
    ProblemDetail unreadableBody(HttpMessageNotReadableException failure, WebRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "api.body.unreadable", request);
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException failure, WebRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "api.parameter.missing", request, failure.getParameterName());
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException failure, WebRequest request) {
        LOG.error("API request failed", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "common.error.unexpected", request);
    }

    private ProblemDetail problem(HttpStatus status, String key, WebRequest request, Object... arguments) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.get(language(request), key, arguments));
        problem.setTitle(messages.get(language(request), "api.status." + status.value()));
        problem.setProperty("code", key);
        return problem;
    }

    /** English only for those who ask for it; a request without a wish is answered in Chinese. */
    private static Locale language(WebRequest request) {
        String wish = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wish != null && wish.startsWith("en") ? Locale.ENGLISH : Messages.CHINESE;
    }
}
