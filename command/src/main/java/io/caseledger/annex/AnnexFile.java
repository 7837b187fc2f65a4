package io.caseledger.annex;

/**
 * A file of an annex, kept under its digest.
 *
 * @param sha256 of its content, 64 characters of 0-9 and a-f
 * @param size in bytes
 */
public record AnnexFile(AnnexFormat format, String sha256, long size) {}
