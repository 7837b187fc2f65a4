package io.caseledger.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Tokens that somebody could try, each wrong in one respect and good in all others. */
record BadTokens(RSAKey key, String issuer, String audience) {

    String good() throws JOSEException {
        return signed(key, it -> it);
    }

    Map<String, String> all() throws JOSEException {
        var all = new LinkedHashMap<String, String>();
        all.put("garbage", "garbage");
        all.put("expired", signed(key, it -> it.expirationTime(in(Duration.ofHours(-1)))));
        all.put("not yet valid", signed(key, it -> it.notBeforeTime(in(Duration.ofHours(1)))));
        all.put("for another audience", signed(key, it -> it.audience("another-system")));
        all.put("for no audience", signed(key, it -> it.audience((String) null)));
        all.put("alg none", new PlainJWT(claims().build()).serialize());
        all.put("HMAC with the public key", hmac());
        all.put("another key", signed(new RSAKeyGenerator(2048).keyID("another").generate(), it -> it));
        all.put(
                "another key under our id",
                signed(new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate(), it -> it));
        all.put("another type", typed("logout+jwt"));
        all.put("oversized", signed(key, it -> it.claim("padding", "x".repeat(6_200))));
        all.put("tampered with", good().substring(0, good().lastIndexOf('.') + 1) + "AAAA");
        return all;
    }

    String ofIssuer(String other) throws JOSEException {
        return signed(key, it -> it.issuer(other));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString()) // a token that was found good is remembered: no two are the same
                .subject("mallory")
                .issuer(issuer)
                .audience(audience)
                .claim("roles", List.of("OFFICER"))
                .expirationTime(in(Duration.ofMinutes(10)));
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private String signed(RSAKey by, UnaryOperator<JWTClaimsSet.Builder> wrong) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID());
        return signed(header.build(), wrong.apply(claims()).build(), new RSASSASigner(by));
    }

    private String typed(String type) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(new JOSEObjectType(type));
        return signed(header.build(), claims().build(), new RSASSASigner(key));
    }

    private String hmac() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID());
        return signed(
                header.build(),
                claims().build(),
                new MACSigner(key.toRSAPublicKey().getEncoded()));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
