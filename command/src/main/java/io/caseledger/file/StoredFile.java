package io.caseledger.file;

/**
 * A file that is kept.
 *
 * @param digest SHA-256 of the content, 64 characters of 0-9 and a-f; by it the content is found again
 * @param size of the content, in bytes
 * @param name as the sender named it, without folders
 * @param mediaType as the sender declared it; nothing here relies on it
 */
public record StoredFile(String digest, long size, String name, String mediaType) {}
