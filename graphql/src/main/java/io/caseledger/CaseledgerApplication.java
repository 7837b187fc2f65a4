package io.caseledger;

import io.caseledger.annex.client.AnnexClient;
import io.caseledger.export.client.ExportClient;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;

/**
 * Starts the whole system: commands, views and the API in one process; or, called with the word {@code annex} or {@code
 * export}, a client of a running one, which compiles an annex or fetches the log. What is excluded would sign tokens with a
 * passing key and invent a user, also where an external identity server is configured; and would put what stands before
 * handlers, which registers itself, there a second time.
 */
@SpringBootApplication(
        exclude = {
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            InterceptorAutoConfiguration.class
        })
public class CaseledgerApplication {
    private static final Map<String, Program> CLIENTS =
            Map.of(AnnexClient.WORD, AnnexClient::run, ExportClient.WORD, ExportClient::run);

    /** A program that asks a running server. */
    private interface Program {
        int run(List<String> args, Map<String, String> environment, Locale locale, PrintStream out, PrintStream err);
    }

    public static void main(String[] args) {
        Program client = args.length == 0 ? null : CLIENTS.get(args[0]);
        if (client != null) {
            var options = Arrays.asList(args).subList(1, args.length);
            System.exit(client.run(options, System.getenv(), Locale.getDefault(), System.out, System.err));
        }
        SpringApplication.run(CaseledgerApplication.class, args);
    }
}
