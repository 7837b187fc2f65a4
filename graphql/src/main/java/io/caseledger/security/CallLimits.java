package io.caseledger.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often anything may be asked, and how much may be held open, on each node. A workstation that files 300 facts a second is
 * far below the defaults.
 *
 * @param perCaller requests of one caller within the window, by HTTP or as operations over a socket
 * @param perAddress requests of one client address within the window, counted before anybody asks who it is
 * @param failures wrong secrets, passwords and forged tokens of one client address within the window
 * @param sockets WebSocket connections of one caller, and of one client address, at a time
 * @param subscriptions streams of one caller at a time
 */
@ConfigurationProperties("caseledger.rate-limits")
record CallLimits(
        @DefaultValue("60000") int perCaller,
        @DefaultValue("120000") int perAddress,
        @DefaultValue("30") int failures,
        @DefaultValue("1m") Duration window,
        @DefaultValue("200") int sockets,
        @DefaultValue("500") int subscriptions) {}
