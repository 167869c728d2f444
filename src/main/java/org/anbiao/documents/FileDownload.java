package org.anbiao.documents;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.documents.FileLinks.Link;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands a stored file to whoever may see it: {@code /files/{id}}. A file of somebody else is as unknown as one that does not
 * exist. Content is never run in the portal's name: no sniffing, a sandbox, and only pictures and PDF open in the browser. Where files
 * have a host of their own the browser is sent on to it, after the same check ({@link FilesHost}). Who was handed which file is recorded.
 */
@RestController
@PreAuthorize("isAuthenticated()")
class FileDownload {

    private final FileStore files;
    private final List<FileGuard> guards;
    private final FilesOrigin origin;
    private final FileLinks links;
    private final FileOpenings openings;

    FileDownload(FileStore files, List<FileGuard> guards, FilesOrigin origin, FileLinks links, FileOpenings openings) {
        this.files = files;
        this.guards = guards;
        this.origin = origin;
        this.links = links;
        this.openings = openings;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        var file = files.find(id).filter(found -> guards.stream().allMatch(guard -> guard.mayRead(found)));
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return origin.find().map(host -> sentOn(host, file.get())).orElseGet(() -> handedOut(file.get()));
    }

    /** The answer is not kept by anybody: the address in it holds for a minute. */
    private ResponseEntity<byte[]> sentOn(String host, StoredFile file) {
        openings.opened(file);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(host + FilesHost.PATH + links.seal(Link.to(file))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ResponseEntity<byte[]> handedOut(StoredFile file) {
        Optional<byte[]> content = files.read(file.id());
        if (content.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        openings.opened(file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileWrapping.disposition(FileWrapping.isShown(file.kind()), file.name()))
                .header(HttpHeaders.CACHE_CONTROL, FileWrapping.CACHING)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", FileWrapping.POLICY)
                .body(content.get());
    }
}
