package org.anbiao.tenantdata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.tenantdata.TenantExports.Archive;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands a finished export to who asked for it: {@code /tenant-exports/{id}}, part by part. Somebody else's is as unknown as one that
 * does not exist.
 */
@RestController
@PreAuthorize("hasAuthority('tenant.admin')")
class ExportDownload {

    private final TenantExports exports;

    ExportDownload(TenantExports exports) {
        this.exports = exports;
    }

    @GetMapping("/tenant-exports/{id}")
    void download(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Archive archive;
        try {
            archive = exports.fetch(id);
        } catch (DomainException unknown) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/zip");
        response.setContentLengthLong(archive.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(archive.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Optional<byte[]> part = exports.part(id, 0);
        for (int number = 1; part.isPresent(); number++) {
            response.getOutputStream().write(part.get());
            part = exports.part(id, number);
        }
    }
}
