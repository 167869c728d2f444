package org.anbiao.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anbiao.common.Messages;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes a refusal as a problem document where no controller is reached. */
@Component
class ApiProblems {

    private final Messages messages;
    private final ObjectMapper json;

    ApiProblems(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(HttpServletResponse response, int status, String key, Object... arguments) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(messages.chinese(key, arguments));
        problem.setTitle(messages.chinese("api.status." + status));
        problem.setProperty("code", key);
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getWriter(), problem);
    }
}
