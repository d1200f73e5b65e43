package dev.blueline.state;

import java.util.List;

/**
 * What recovering a session came to.
 *
 * @param session its id
 * @param version the last version that is there now
 * @param hash of its document
 * @param lostFrom the first version that is known to be lost; 0 for none
 * @param lostTo the last one
 * @param notes what was found and done, for people
 */
public record RecoveryReport(
    String session, long version, String hash, long lostFrom, long lostTo, List<String> notes) {}
