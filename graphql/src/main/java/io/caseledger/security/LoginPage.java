package io.caseledger.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where a person signs in to the embedded server, in Chinese or English. */
@Configuration(proxyBeanMethods = false)
@Conditional(IdentityMode.IsEmbedded.class)
class LoginPage {
    private static final Map<String, String> ENGLISH = Map.of(
            "lang", "en",
            "title", "Sign in to caseledger",
            "name", "User name",
            "password", "Password",
            "submit", "Sign in",
            "failed", "User name or password is wrong.");
    private static final Map<String, String> CHINESE = Map.of(
            "lang", "zh-CN",
            "title", "登录 caseledger",
            "name", "用户名",
            "password", "密码",
            "submit", "登录",
            "failed", "用户名或密码错误。");

    @Bean
    RouterFunction<ServerResponse> loginRoute() {
        String page = Page.text("graphiql/login.html");
        return RouterFunctions.route()
                .GET("/login", request -> Page.html(render(page, request)))
                .build();
    }

    private static String render(String page, ServerRequest request) {
        boolean chinese = request.headers().acceptLanguage().stream()
                .findFirst()
                .map(range -> range.getRange().startsWith("zh"))
                .orElse(false);
        Map<String, String> words = chinese ? CHINESE : ENGLISH;
        String text = page;
        for (var word : words.entrySet()) {
            text = text.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        CsrfToken csrf =
                (CsrfToken) request.attribute(CsrfToken.class.getName()).orElseThrow();
        return text.replace("{{hidden}}", request.param("error").isPresent() ? "" : "hidden")
                .replace("{{csrfName}}", csrf.getParameterName())
                .replace("{{csrf}}", csrf.getToken());
    }
}
