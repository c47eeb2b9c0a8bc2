using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Tandem.Tests.People.OpenIdConnect;

/// <summary>A small identity provider on this machine: real keys, real tokens, and every way of being wrong that an attacker would try.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "tandem";
    public const string ClientSecret = "s3cret: with/signs%&+";

    private readonly WebApplication app;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<string, Granted> codes = new();
    private int serial;

    private TestProvider(WebApplication app, TimeProvider clock) => (this.app, this.clock) = (app, clock);

    public string Issuer => app.Urls.First();

    /// <summary>Whoever sits before the browser, as the provider knows them.</summary>
    public JsonObject Person { get; set; } = [];

    /// <summary>Changes what a token says before it is signed.</summary>
    public Action<JsonObject> Twist { get; set; } = _ => { };

    /// <summary>Makes another token of the one that was signed.</summary>
    public Func<string, string> Forge { get; set; } = token => token;

    /// <summary>Changes the address to which a browser is sent back.</summary>
    public Func<string, string> Misdirect { get; set; } = address => address;

    /// <summary>Changes what it says of itself.</summary>
    public Action<JsonObject> Describe { get; set; } = _ => { };

    public bool IsDown { get; set; }

    /// <summary>The token says who, and only who asks with the access token hears more.</summary>
    public bool IsTerse { get; set; }

    public string? Denies { get; set; }

    public RSA Key { get; private set; } = RSA.Create(2048);

    public string KeyName { get; private set; } = "first";

    public int Descriptions { get; private set; }

    /// <summary>Every secret that crossed the line: codes and tokens.</summary>
    public ConcurrentQueue<string> Secrets { get; } = new();

    public static async Task<TestProvider> Open(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new TestProvider(app, clock);
        app.Use((context, next) =>
        {
            if (!provider.IsDown)
                return next(context);
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        app.MapGet("/.well-known/openid-configuration", provider.Description);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.Token);
        app.MapGet("/userinfo", provider.UserInfo);
        await app.StartAsync();
        return provider;
    }

    /// <summary>Behaves again, and knows this person.</summary>
    public void Sees(JsonObject person)
    {
        (Person, Twist, Forge, Misdirect, Describe) = (person, _ => { }, token => token, address => address, _ => { });
        (IsDown, IsTerse, Denies) = (false, false, null);
    }

    public void Rotate(string name) => (Key, KeyName) = (RSA.Create(2048), name);

    /// <summary>Signs with the provider's present key.</summary>
    public string Sign(JsonObject claims) => Sign(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyName }, claims,
        text => Key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var text = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public static JsonObject ClaimsOf(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private IResult Description()
    {
        Descriptions++;
        var said = new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["userinfo_endpoint"] = $"{Issuer}/userinfo",
            ["jwks_uri"] = $"{Issuer}/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        };
        Describe(said);
        return Results.Text(said.ToJsonString(), "application/json");
    }

    private IResult Keys()
    {
        var open = Key.ExportParameters(false);
        return Results.Text(new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = KeyName,
                ["n"] = Base64Url.EncodeToString(open.Modulus),
                ["e"] = Base64Url.EncodeToString(open.Exponent),
            }),
        }.ToJsonString(), "application/json");
    }

    private IResult Authorize(HttpRequest request)
    {
        string Ask(string name) => request.Query[name].ToString();
        (Ask("response_type"), Ask("client_id"), Ask("code_challenge_method"), Ask("scope").Contains("openid", StringComparison.Ordinal)).ShouldBe(("code", ClientId, "S256", true));
        foreach (var name in (string[])["state", "nonce", "code_challenge", "redirect_uri"])
            Ask(name).ShouldNotBeEmpty(name);
        var answer = new Dictionary<string, string?> { ["state"] = Ask("state"), ["iss"] = Issuer };
        if (Denies is not null)
        {
            answer["error"] = Denies;
            answer["error_description"] = "Call <b>0900 666</b> to have your account unlocked";
        }
        else
        {
            var code = Keep($"code-{Interlocked.Increment(ref serial)}-{RandomNumberGenerator.GetHexString(16)}");
            codes[code] = new(Ask("nonce"), Ask("code_challenge"), Ask("redirect_uri"), Person);
            answer["code"] = code;
        }

        return Results.Redirect(Misdirect(QueryHelpers.AddQueryString(Ask("redirect_uri"), answer)));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var expected = $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}"))}";
        if (request.Headers.Authorization != expected)
            return No("invalid_client");
        if (!codes.TryRemove(form["code"].ToString(), out var granted) || form["redirect_uri"] != granted.Back
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != granted.Challenge)
            return No("invalid_grant");
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject { ["iss"] = Issuer, ["aud"] = ClientId, ["iat"] = now, ["exp"] = now + 300, ["nonce"] = granted.Nonce };
        foreach (var (name, value) in granted.Person)
        {
            if (!IsTerse || name == "sub")
                claims[name] = value?.DeepClone();
        }

        var access = Keep(RandomNumberGenerator.GetHexString(40));
        claims["at_hash"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(access)).AsSpan(0, 16));
        Twist(claims);
        var answer = new JsonObject { ["access_token"] = access, ["token_type"] = "Bearer", ["id_token"] = Keep(Forge(Sign(claims))) };
        return Results.Text(answer.ToJsonString(), "application/json");
    }

    private IResult UserInfo(HttpRequest request) => Secrets.Contains(request.Headers.Authorization.ToString()["Bearer ".Length..])
        ? Results.Text(Person.ToJsonString(), "application/json") : Results.StatusCode(401);

    private static IResult No(string error) => Results.Text(new JsonObject { ["error"] = error }.ToJsonString(), "application/json", statusCode: 400);

    private string Keep(string secret)
    {
        Secrets.Enqueue(secret);
        return secret;
    }

    private sealed record Granted(string Nonce, string Challenge, string Back, JsonObject Person);
}
