package io.caseledger.certificate;

import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All versions of the policy for certificates, checked when they are loaded so that each day has at most one. */
public final class CertificatePolicies {
    private static final String FOLDER = "certificate-policies";
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<CertificatePolicy> versions = new ArrayList<>();

    private CertificatePolicies(Map<String, byte[]> files) {
        files.forEach(this::add);
    }

    /**
     * The versions that come with the software and those in a directory, where a file of the same name takes the place of
     * a bundled one.
     *
     * @throws IllegalStateException naming the file and what is wrong in it
     */
    public static CertificatePolicies load(@Nullable Path directory) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var found : new PathMatchingResourcePatternResolver(CertificatePolicies.class.getClassLoader())
                    .getResources("classpath*:" + FOLDER + "/*.yaml")) {
                try (InputStream in = found.getInputStream()) {
                    files.put(String.valueOf(found.getFilename()), in.readAllBytes());
                }
            }
            if (directory != null) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.yaml")) {
                    for (Path path : found) {
                        files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The policies for certificates cannot be read: " + e, e);
        }
        return new CertificatePolicies(files);
    }

    static CertificatePolicies of(Map<String, byte[]> files) {
        return new CertificatePolicies(files);
    }

    /**
     * The version in force on a day, in Asia/Shanghai.
     *
     * @throws Rejected with {@code CERTIFICATE_POLICY_NOT_IN_FORCE}
     */
    CertificatePolicy inForce(LocalDate day) {
        return versions.stream()
                .filter(it -> it.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> Rejected.about("occurredAt", "CERTIFICATE_POLICY_NOT_IN_FORCE", day));
    }

    private void add(String file, byte[] content) {
        CertificatePolicy version;
        try {
            version = MAPPER.readValue(content, CertificatePolicy.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + ": missing or wrong: " + e.getMessage(), e);
        }
        String fault = version.fault();
        if (fault != null) {
            throw new IllegalStateException(file + ": " + fault);
        }
        for (CertificatePolicy other : versions) {
            if (other.id().equals(version.id()) || other.overlaps(version)) {
                throw new IllegalStateException(file + ": shares its id or some of its days with " + other.id());
            }
        }
        versions.add(version);
    }
}
