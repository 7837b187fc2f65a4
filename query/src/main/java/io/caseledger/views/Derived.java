package io.caseledger.views;

/**
 * What a view makes out of what is personal in it, and makes again whenever it is constructed. The embedded store does not keep it: in
 * old pages of its file it would outlive the key of the person.
 */
public interface Derived {}
