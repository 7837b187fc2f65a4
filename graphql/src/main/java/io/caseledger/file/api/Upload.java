package io.caseledger.file.api;

import io.caseledger.file.Files;
import io.caseledger.file.StoredFile;
import io.caseledger.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A request that brings a file, as its whole body or as the first file of a form; read once, as it arrives. */
record Upload(HttpServletRequest request) {
    private static final String NAMELESS = "file";
    private static final int HEADER_SIZE = 4096;
    private static final int FIELDS = 20;

    /** What a form adds around its file. */
    private static final long FORM_EXTRA = 64 << 10;

    /** What is read and thrown away after a refusal, so that the client finishes sending and can read why. */
    private static final long PATIENCE = 64L << 20;

    StoredFile keptIn(Files files) {
        try {
            long announced = request.getContentLengthLong();
            Rejected.unlessAbout(
                    "file", announced <= files.limit() + FORM_EXTRA, "FILE_TOO_LARGE", name(), files.limit());
            return isForm()
                    ? ofForm(files)
                    : files.store(request.getInputStream(), name(), type(request.getContentType()));
        } catch (IOException _) {
            throw Rejected.about("file", "FILE_INTERRUPTED", name());
        }
    }

    /** Lets the client finish. */
    void drain() {
        try {
            InputStream rest = request.getInputStream();
            byte[] bin = new byte[1 << 14];
            long patience = PATIENCE;
            for (int read = 0; read >= 0 && patience > 0; patience -= read) {
                read = rest.read(bin);
            }
        } catch (IOException _) {
            // it is gone, and reads nothing any more
        }
    }

    private StoredFile ofForm(Files files) throws IOException {
        var form = new FileUpload();
        form.setHeaderEncoding("UTF-8");
        form.setPartHeaderSizeMax(HEADER_SIZE);
        form.setFileCountMax(FIELDS);
        var parts = form.getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            if (!part.isFormField()) {
                String name = Objects.requireNonNullElse(part.getName(), "");
                return files.store(part.openStream(), name.isBlank() ? NAMELESS : name, type(part.getContentType()));
            }
        }
        throw Rejected.about("file", "FILE_MISSING");
    }

    private boolean isForm() {
        return type(request.getContentType()).toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static String type(@Nullable String declared) {
        return Objects.requireNonNullElse(declared, MediaType.APPLICATION_OCTET_STREAM_VALUE);
    }

    /** Read from the address alone: asking the request for a parameter could take the body for a form. */
    private String name() {
        try {
            var query = UriComponentsBuilder.newInstance().query(request.getQueryString());
            String name = query.build().getQueryParams().getFirst("name");
            return name == null || name.isBlank() ? NAMELESS : UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return NAMELESS;
        }
    }
}
