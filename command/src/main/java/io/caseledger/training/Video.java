package io.caseledger.training;

import io.caseledger.shared.Text;
import io.caseledger.shared.Url;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * The file of a recording (视频): where it is, or its digest, or both.
 *
 * @param sha256 of the stored file
 * @param seconds its duration
 * @param mediaType such as {@code video/mp4}
 */
public record Video(
        @Url @Nullable String url,

        @Pattern(regexp = "[0-9a-f]{64}", message = "DIGEST_INVALID") @Nullable
        String sha256,

        @Positive(message = "DURATION_NOT_POSITIVE") int seconds,

        @Text(max = 100) @Pattern(regexp = "(video|audio)/[A-Za-z0-9][A-Za-z0-9.+-]*", message = "MEDIA_TYPE_INVALID")
        String mediaType) {}
