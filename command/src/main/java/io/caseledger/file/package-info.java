/**
 * Files that records refer to (佐证材料, 成果文本), each kept under the SHA-256 digest of its content. The same content is
 * one file, whoever sends it and under whatever name; names and media types belong to the records that refer to it. A
 * file is there whole or not at all, and is never changed. It is deleted only when somebody whom it names is erased.
 */
@NullMarked
package io.caseledger.file;

import org.jspecify.annotations.NullMarked;
