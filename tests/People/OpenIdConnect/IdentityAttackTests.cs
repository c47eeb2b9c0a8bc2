using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.OpenIdConnect;
using Tandem.People.Persons;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People.OpenIdConnect;

/// <summary>What somebody tries who would like to be an administrator here and has an account elsewhere.</summary>
public sealed class IdentityAttackTests(Crossings crossings) : IClassFixture<Crossings>
{
    private static readonly RSA Foreign = RSA.Create(2048);

    private static readonly Dictionary<string, Action<TestProvider>> Forgeries = new()
    {
        ["not signed"] = provider => provider.Forge = token => Other(token, "none", _ => []),
        ["signed by nobody, said in capitals"] = provider => provider.Forge = token => Other(token, "NONE", _ => []),
        ["signed with the secret both know"] = provider => provider.Forge = token => Other(token, "HS256", text => HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestProvider.ClientSecret), text)),
        ["signed with the public key as a secret"] = provider => provider.Forge = token => Other(token, "HS256", text => HMACSHA256.HashData(Encoding.ASCII.GetBytes(provider.Key.ExportSubjectPublicKeyInfoPem()), text)),
        ["signed by another key of the same name"] = provider => provider.Forge = token => Other(token, "RS256", text => Foreign.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), provider.KeyName),
        ["signed by the key it brings along"] = provider => provider.Forge = BringsKey,
        ["changed after it was signed"] = provider => provider.Forge = token => string.Join('.', token.Split('.')[0], Changed(token).Split('.')[1], token.Split('.')[2]),
        ["by another issuer"] = provider => provider.Twist = claims => claims["iss"] = "https://evil.example",
        ["by another tenant of the issuer"] = provider => provider.Twist = claims => claims["iss"] = provider.Issuer + "/tenant",
        ["for another client"] = provider => provider.Twist = claims => claims["aud"] = "another",
        ["for several clients, and it is not said whose it is"] = provider => provider.Twist = claims => claims["aud"] = new JsonArray(TestProvider.ClientId, "another"),
        ["made for another party"] = provider => provider.Twist = claims => claims["azp"] = "another",
        ["for nobody"] = provider => provider.Twist = claims => claims.Remove("aud"),
        ["too old"] = provider => provider.Twist = claims => claims["exp"] = claims["exp"]!.GetValue<long>() - 600,
        ["for ever"] = provider => provider.Twist = claims => claims.Remove("exp"),
        ["not yet valid"] = provider => provider.Twist = claims => claims["nbf"] = claims["iat"]!.GetValue<long>() + 600,
        ["made in the future"] = provider => provider.Twist = claims => claims["iat"] = claims["iat"]!.GetValue<long>() + 600,
        ["made at no time"] = provider => provider.Twist = claims => claims.Remove("iat"),
        ["for another sign-in"] = provider => provider.Twist = claims => claims["nonce"] = "another",
        ["for any sign-in"] = provider => provider.Twist = claims => claims.Remove("nonce"),
        ["about nobody"] = provider => provider.Twist = claims => claims.Remove("sub"),
        ["about an empty name"] = provider => provider.Twist = claims => claims["sub"] = "",
        ["with another access token"] = provider => provider.Twist = claims => claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA",
        ["no token at all"] = provider => provider.Forge = _ => "nonsense",
        ["a huge token"] = provider => provider.Twist = claims => claims["more"] = new string('x', 100_000),
    };

    public static TheoryData<DatabaseKind, string> EveryForgery
    {
        get
        {
            var data = new TheoryData<DatabaseKind, string>();
            foreach (var what in Forgeries.Keys)
            {
                data.Add(new TheoryDataRow<DatabaseKind, string>(DatabaseKind.Sqlite, what));
                data.Add(new TheoryDataRow<DatabaseKind, string>(DatabaseKind.Postgres, what) { Skip = Databases.WhyNoPostgres });
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(EveryForgery))]
    public async Task N25_a_token_that_proves_nothing_opens_nothing(DatabaseKind store, string what)
    {
        var (crossing, admin) = await WithAdministrator(store, "example.org");
        crossing.Vouch($"admin-{admin.Id}", admin.Email, true);
        Forgeries[what](crossing.Provider);

        using var visitor = await crossing.Cross();

        await StaysOut(crossing, visitor, admin, what);
        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized, what);
        crossing.House.Log.Faults.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N25_the_same_token_unforged_does_open(DatabaseKind store)
    {
        var (crossing, admin) = await WithAdministrator(store, "example.org");
        crossing.Vouch($"admin-{admin.Id}", admin.Email, true);

        using var visitor = await crossing.Cross();

        visitor.Place.ShouldBe("/desk");
        (await crossing.LinksOf(admin)).ShouldHaveSingleItem();
    }

    [Theory]
    [Stores(false), Stores(new object?[] { null }), Stores("false"), Stores("yes"), Stores(1), Stores("")]
    public async Task N25_an_address_that_is_not_proven_connects_nobody(DatabaseKind store, object? verified)
    {
        var (crossing, admin) = await WithAdministrator(store, "example.org", makesPeople: true);
        crossing.Vouch("mallory", admin.Email, verified, admin.UserName, admin.Name);

        foreach (var terse in (bool[])[false, true])
        {
            crossing.Provider.IsTerse = terse;
            using var visitor = await crossing.Cross();
            await StaysOut(crossing, visitor, admin, $"{verified}");
        }
    }

    [Theory, Stores]
    public async Task N25_a_proof_of_one_address_is_none_of_another(DatabaseKind store)
    {
        var (crossing, admin) = await WithAdministrator(store, "example.org");
        crossing.Vouch("mallory-2", "mallory@example.org", true);
        // The signed token names the administrator's address without a proof; the proof stands elsewhere and is of another.
        crossing.Provider.Twist = claims => (claims["email"], claims["email_verified"]) = (admin.Email, null);

        using var visitor = await crossing.Cross();

        await StaysOut(crossing, visitor, admin, "a borrowed proof");
    }

    [Theory]
    [Stores(""), Stores("elsewhere.example"), Stores("ample.org"), Stores("example.org.evil.example")]
    public async Task N25_a_provider_that_does_not_speak_for_the_domain_connects_nobody(DatabaseKind store, string domains)
    {
        var (crossing, admin) = await WithAdministrator(store, domains, makesPeople: true);
        crossing.Vouch("mallory-3", admin.Email, true, admin.UserName, admin.Name);

        using var visitor = await crossing.Cross();

        await StaysOut(crossing, visitor, admin, domains);
    }

    [Theory, Stores]
    public async Task N25_another_provider_with_the_same_subject_is_somebody_else(DatabaseKind store)
    {
        var (crossing, admin) = await WithAdministrator(store, "example.org");
        crossing.Vouch($"twin-{admin.Id}", admin.Email, true);
        (await crossing.Cross()).Place.ShouldBe("/desk");
        await using var evil = await TestProvider.Open(crossing.House.Clock);
        evil.Sees(new JsonObject { ["sub"] = $"twin-{admin.Id}", ["email"] = admin.Email, ["email_verified"] = true });
        var entry = await crossing.House.Do((CreateIdentityProvider create) => create.Run(new("Evil", evil.Issuer, TestProvider.ClientId, TestProvider.ClientSecret, Domains: "evil.example", MakesPeople: true), Census.Tandem));
        var path = $"/sign-in/with/{IdentityProvider.Kind.NumberOf(entry)}";

        using var visitor = crossing.House.Visitor();
        await visitor.Open(path);
        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized);

        // It says in its token that it were the other, signs as itself, and knows the other's subject.
        evil.Twist = claims => claims["iss"] = crossing.Provider.Issuer;
        await visitor.Open(path);
        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized);

        // It sends the browser back to where the other's answers are taken.
        evil.Twist = _ => { };
        evil.Misdirect = address => address.Replace(IdentityProvider.Kind.NumberOf(entry), crossing.Number, StringComparison.Ordinal);
        await visitor.Open(path);
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Cookies.GetAllCookies()["session"].ShouldBeNull();
        (await crossing.LinksOf(admin)).Count.ShouldBe(1);
        await crossing.House.Do((SwitchOffIdentityProvider off) => off.Run(new(entry.Id), Census.Tandem));
    }

    [Theory, Stores]
    public async Task N25_an_identity_of_an_issuer_nobody_entered_is_nobodys(DatabaseKind store)
    {
        var (crossing, admin) = await WithAdministrator(store, "example.org");
        var foreign = new ProvenIdentity("https://evil.example", "mallory-6", admin.Email, admin.UserName, admin.Name, "mallory");
        var entry = await crossing.House.Read(each => each.Set<IdentityProvider>().SingleAsync(row => row.Issuer == crossing.Provider.Issuer));
        var self = await crossing.House.ActorOf(admin);

        await crossing.House.Do((SignInWithIdentity signIn) => signIn.Run(new(entry.Id, foreign, new("192.0.2.1", "")), Actor.Stranger)).ShouldThrowAsync<ProviderTrouble>();
        await crossing.House.Do((LinkIdentity link) => link.Run(new(foreign), self)).ShouldThrowAsync<Tandem.Kernel.Missing>();
        await crossing.House.Do((LinkIdentity link) => link.Run(new(foreign with { Issuer = entry.Issuer }), Actor.Stranger)).ShouldThrowAsync<Tandem.Kernel.SignedOut>();
        (await crossing.LinksOf(admin)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N25_an_answer_is_taken_once_by_the_browser_that_asked_and_while_it_remembers(DatabaseKind store)
    {
        var (crossing, admin) = await WithAdministrator(store, "example.org");
        crossing.Vouch($"once-{admin.Id}", admin.Email, true);
        var answer = "";
        crossing.Provider.Misdirect = address =>
        {
            answer = address;
            return $"{crossing.House.Address}sign-in";
        };
        using var asker = await crossing.Cross();
        asker.Place.ShouldBe("/sign-in");
        var place = new Uri(answer).PathAndQuery;

        // Another browser; a changed state; the answer of another issuer; none at all.
        using var other = crossing.House.Visitor();
        await other.Open(place);
        (other.Status, other.Page.QuerySelector("[role=alert]")!.TextContent).ShouldBe((HttpStatusCode.BadRequest, "This sign-in was begun elsewhere, or took too long. Begin again."));
        foreach (var changed in (string[])[place.Replace("state=", "state=x", StringComparison.Ordinal), place.Split('?')[0], place + "&state=again"])
        {
            using var clone = crossing.House.Visitor();
            clone.Cookies.Add(asker.Cookies.GetAllCookies());
            await clone.Open(changed);
            ((int)clone.Status).ShouldBeInRange(400, 401, changed);
            clone.Cookies.GetAllCookies()["session"].ShouldBeNull();
        }

        using (var mixed = crossing.House.Visitor())
        {
            mixed.Cookies.Add(asker.Cookies.GetAllCookies());
            await mixed.Open(place.Replace("iss=", "iss=https%3A%2F%2Fevil.example&was=", StringComparison.Ordinal));
            mixed.Status.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using (var late = crossing.House.Visitor())
        {
            late.Cookies.Add(asker.Cookies.GetAllCookies());
            crossing.House.Clock.Move(TimeSpan.FromMinutes(6));
            await late.Open(place);
            late.Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await crossing.LinksOf(admin)).ShouldBeEmpty();
        crossing.Vouch($"once-{admin.Id}", admin.Email, true);
        crossing.Provider.Misdirect = address => answer = address;
        using var again = await crossing.Cross();
        again.Place.ShouldBe("/desk");
        await again.Open(new Uri(answer).PathAndQuery);
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, Stores]
    public async Task N68_no_form_and_no_other_site_makes_a_browser_connect(DatabaseKind store)
    {
        var (crossing, admin) = await WithAdministrator(store, "");
        await crossing.House.Let(admin);
        using var visitor = await crossing.House.SignedIn(admin);
        crossing.Vouch("mallory-4", "mallory@evil.example", true, "mallory");

        // The browser is led through the whole way, signed in at the provider as the attacker: nothing is connected without the owner's word.
        await visitor.Open($"/me/identities/{crossing.Number}");
        visitor.Place.ShouldBe("/me/identities/new");
        visitor.Page.Body!.TextContent.ShouldContain("mallory");
        (await crossing.LinksOf(admin)).ShouldBeEmpty();

        using var forger = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = crossing.House.Address };
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/me/identities") { Content = new FormUrlEncodedContent([]) };
        forged.Headers.Add("Origin", "https://evil.example");
        (await forger.SendAsync(forged)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await forger.PostAsync("/me/identities", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await crossing.LinksOf(admin)).ShouldBeEmpty();
    }

    private async Task<(Crossing Crossing, Person Admin)> WithAdministrator(DatabaseKind store, string domains, bool makesPeople = false)
    {
        var crossing = await crossings.On(store);
        var admin = await crossing.House.Enter("Admin", StandardRole.Administrator);
        await crossing.Says(domains, makesPeople);
        return (crossing, admin);
    }

    private static async Task StaysOut(Crossing crossing, Visitor visitor, Person admin, string what)
    {
        (await crossing.LinksOf(admin)).ShouldBeEmpty(what);
        (await crossing.House.Read(each => each.Set<Tandem.People.Sessions.Session>().AnyAsync(row => row.Person == admin.Id))).ShouldBeFalse(what);
        visitor.Cookies.GetAllCookies()["session"].ShouldBeNull(what);
        (await crossing.House.Read(each => each.Set<IdentityLink>().AnyAsync(row => row.Subject.StartsWith("mallory")))).ShouldBeFalse(what);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Signing in with Acme did not work", what);
    }

    private static string Other(string token, string algorithm, Func<byte[], byte[]> sign, string? key = null) =>
        TestProvider.Sign(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = key }, TestProvider.ClaimsOf(token), sign);

    private static string Changed(string token)
    {
        var claims = TestProvider.ClaimsOf(token);
        claims["name"] = "Somebody else";
        return TestProvider.Sign([], claims, _ => []);
    }

    private static string BringsKey(string token)
    {
        var open = Foreign.ExportParameters(false);
        var jwk = new JsonObject { ["kty"] = "RSA", ["n"] = System.Buffers.Text.Base64Url.EncodeToString(open.Modulus), ["e"] = System.Buffers.Text.Base64Url.EncodeToString(open.Exponent) };
        return TestProvider.Sign(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["jwk"] = jwk, ["jku"] = "https://evil.example/keys" }, TestProvider.ClaimsOf(token),
            text => Foreign.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
