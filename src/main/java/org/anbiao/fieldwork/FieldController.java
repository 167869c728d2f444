package org.anbiao.fieldwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.FileStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The page of those who work on site, and what it sends; within the login's session, never for tokens of other systems. */
@Controller
class FieldController {

    /** Bundle keys of the page begin with this; the page itself knows them without it. */
    private static final String WORDS = "fieldwork.page.";

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_VISIT = MEGABYTE;

    private final FieldDayService days;
    private final FieldVisitService visits;
    private final ObjectMapper json;
    private final Messages messages;

    FieldController(FieldDayService days, FieldVisitService visits, ObjectMapper json, Messages messages) {
        this.days = days;
        this.visits = visits;
        this.json = json;
        this.messages = messages;
    }

    /**
     * The day's list with what a write must carry.
     *
     * @param csrf token of the session
     */
    record Today(
            LocalDate today,
            FieldDay.Worker member,
            List<FieldDay.Place> places,
            List<FieldDay.Guide> guides,
            List<FieldDay.Duty> duties,
            List<FieldDay.Category> categories,
            Csrf csrf) {}

    /** Header and value by which a write proves that it comes from the page. */
    record Csrf(String header, String token) {}

    /** The page's own files hold no data, so that the phone may keep them. */
    @GetMapping({"/field", "/field/"})
    @PreAuthorize("permitAll")
    String page(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/") ? "forward:/field/index.html" : "redirect:/field/";
    }

    @GetMapping("/field/words")
    @PreAuthorize("permitAll")
    @ResponseBody
    Map<String, String> words() {
        return new TreeMap<>(messages.chineseBelow(WORDS));
    }

    @GetMapping("/field/api/today")
    @PreAuthorize("hasAuthority('field.visit')")
    @ResponseBody
    Today today(CsrfToken csrf) {
        FieldDay day = days.today();
        return new Today(
                day.today(),
                day.member(),
                day.places(),
                day.guides(),
                day.duties(),
                day.categories(),
                new Csrf(csrf.getHeaderName(), csrf.getToken()));
    }

    @PutMapping(path = "/field/api/photos/{id}", consumes = MediaType.IMAGE_JPEG_VALUE)
    @PreAuthorize("hasAuthority('field.visit')")
    @ResponseBody
    Map<String, String> photo(@PathVariable UUID id, @RequestParam UUID enterprise, InputStream body)
            throws IOException {
        visits.receivePhoto(id, enterprise, read(body, FileStore.MAX_BYTES, "documents.file.too-large"));
        return Map.of("id", id.toString());
    }

    @PutMapping(path = "/field/api/visits/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('field.visit')")
    @ResponseBody
    FieldReceipt visit(@PathVariable UUID id, InputStream body) throws IOException {
        return visits.receive(id, json.readValue(read(body, LARGEST_VISIT, "fieldwork.too-large"), FieldVisit.class));
    }

    /** Nothing longer is read, whatever the request says of its length. */
    private static byte[] read(InputStream body, int limit, String key) throws IOException {
        byte[] content = body.readNBytes(limit + 1);
        if (content.length > limit) {
            throw new DomainException(key, limit / MEGABYTE);
        }
        return content;
    }

    /** A refusal is final: the phone shows its sentence beside the visit and keeps it for changing. */
    @ExceptionHandler
    @ResponseBody
    ResponseEntity<ProblemDetail> refused(DomainException refusal) {
        HttpStatus status =
                refusal.messageKey().endsWith("id-taken") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.chinese(refusal.messageKey(), refusal.arguments()));
        problem.setProperty("code", refusal.messageKey());
        return ResponseEntity.status(status).body(problem);
    }

    @ExceptionHandler({
        JsonProcessingException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    @ResponseBody
    ResponseEntity<ProblemDetail> unreadable() {
        return ResponseEntity.badRequest()
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, messages.chinese("fieldwork.unreadable")));
    }
}
