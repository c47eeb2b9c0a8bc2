using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Sessions;
using Tandem.People.SignIn;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>People come in by name and password, stay in while their session lives, and nobody else does.</summary>
public sealed class SignInTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_stranger_is_shown_the_way_in_and_then_the_page_they_wanted(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = house.Visitor();

        await visitor.Open("/people?sort=name");
        visitor.Place.ShouldBe("/sign-in?returnUrl=%2Fpeople%3Fsort%3Dname");
        await visitor.Submit("#form-sign-in", ("name", person.UserName!.ToUpperInvariant()), ("password", Census.Password));

        (visitor.Status, visitor.Place).ShouldBe((HttpStatusCode.OK, "/people?sort=name"));
        (await house.Read(each => each.Facts.Where(fact => fact.Record == person.Id.Value).Select(fact => fact.Name).ToListAsync()))
            .ShouldContain(nameof(SessionStarted));
    }

    [Theory, Stores]
    public async Task Whoever_signs_out_is_a_stranger_again(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        var cookie = CookieOf(visitor);

        await visitor.Open("/people");
        await visitor.Press("Sign out");

        visitor.Place.ShouldBe("/sign-in");
        (await Ask(house, "/people", $"session={cookie}")).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, Stores]
    public async Task A_wrong_password_opens_nothing(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = house.Visitor();

        await Try(visitor, person.UserName!, "wrong horse battery staple");

        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized);
        visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("The name or the password is wrong.");
        visitor.Cookies.GetCookies(house.Address)["session"].ShouldBeNull();
    }

    [Theory]
    [Stores("//evil.example"), Stores("/\\evil.example"), Stores("https:evil.example"), Stores("https://evil.example"), Stores("%2f%2fevil.example")]
    public async Task N18_sign_in_never_leads_elsewhere(DatabaseKind store, string returnUrl)
    {
        var (house, person) = await Known(store);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = house.Address };
        using var visitor = house.Visitor();
        await visitor.Open($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        await visitor.Submit("#form-sign-in", ("name", person.UserName!), ("password", Census.Password), ("returnUrl", returnUrl));

        visitor.Place.ShouldStartWith("/");
        visitor.Place.ShouldNotContain("evil");
    }

    /// <summary>Time is what the work takes, so the work is counted: a machine with other guests proves nothing by a clock.</summary>
    [Theory, Stores]
    public async Task N22_known_unknown_and_disabled_names_are_refused_alike_after_the_same_work(DatabaseKind store)
    {
        var counted = new CountedHasher();
        await using var house = await House.Open(await Databases.Copy(store), new MovableClock(), removed: true,
            furnish: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(counted)));
        var known = await house.Enter("Nora", StandardRole.Agent);
        var disabled = await house.Enter("Dormant");
        foreach (var person in (Person[])[known, disabled])
            await house.Let(person);
        await house.Do((DisablePerson feature) => feature.Run(new(disabled.Id), Census.Tandem));
        var answers = new HashSet<(HttpStatusCode Status, int Length)>();
        using var visitor = house.Visitor();
        await Try(visitor, "nobody-who-comes-first", "wrong horse battery staple");

        foreach (var name in (string[])[known.UserName!, "nobody-of-that-name-at-all", disabled.UserName!])
        {
            for (var again = 0; again < 3; again++)
            {
                await visitor.Open("/sign-in");
                counted.Checked.Clear();
                await visitor.Submit("#form-sign-in", ("name", name), ("password", "wrong horse battery staple"));
                answers.Add((visitor.Status, SecretsAside(visitor.Page.DocumentElement.OuterHtml).Length));
                counted.Checked.ShouldHaveSingleItem(name).ShouldBe(CountedHasher.Cost(counted.HashPassword(new Account(), "any")), name);
            }
        }

        answers.ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task N10_a_name_that_would_begin_a_line_of_its_own_is_logged_within_one(DatabaseKind store)
    {
        var (house, _) = await Known(store);
        using var visitor = house.Visitor();

        await Try(visitor, "nobody\r\n{\"level\":\"info\",\"text\":\"Sign-in as admin\"}\u2028", "x");

        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized);
        var line = house.Log.Lines.Last(each => each.Contains("Sign-in as nobody", StringComparison.Ordinal));
        line.ShouldNotContain("\n");
        line.ShouldNotContain("\r");
    }

    [Theory]
    [Stores("X-Forwarded-User"), Stores("REMOTE_USER"), Stores("X-Remote-User"), Stores("X-Authenticated-User")]
    public async Task N24_a_header_that_claims_to_be_somebody_is_ignored(DatabaseKind store, string header)
    {
        var (house, person) = await Known(store);
        using var client = new HttpClient { BaseAddress = house.Address };
        client.DefaultRequestHeaders.Add(header, person.UserName);

        (await client.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task N26_signing_in_changes_the_cookie_and_ends_the_old_session(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        var before = CookieOf(visitor);

        await Try(visitor, person.UserName!, Census.Password);

        CookieOf(visitor).ShouldNotBe(before);
        (await Ask(house, "/api/v1/people", $"session={before}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(house, "/api/v1/people", $"session={CookieOf(visitor)}")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Stores]
    public async Task N28_the_stored_hash_is_no_password(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        var hash = await house.Read(each => each.Set<Account>().Where(row => row.Person == person.Id).Select(row => row.PasswordHash).SingleAsync());
        using var visitor = house.Visitor();

        await Try(visitor, person.UserName!, hash!);

        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task N30_a_disabled_person_is_out_within_five_seconds(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        using var program = await house.Program(person);
        (await program.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await house.Do((DisablePerson feature) => feature.Run(new(person.Id), Census.Tandem));
        house.Clock.Move(TimeSpan.FromSeconds(5));

        (await program.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(house, "/api/v1/people", $"session={CookieOf(visitor)}")).ShouldBe(HttpStatusCode.Unauthorized);
        await house.Do((EnablePerson feature) => feature.Run(new(person.Id), Census.Tandem));
        house.Clock.Move(TimeSpan.FromSeconds(5));
        (await Ask(house, "/api/v1/people", $"session={CookieOf(visitor)}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await program.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task N31_guessing_a_password_slows_down_without_locking_the_owner_out_elsewhere(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = house.Visitor();
        for (var guess = 0; guess < 5; guess++)
            await Try(visitor, person.UserName!, $"guess number {guess}");

        await Try(visitor, person.UserName!, Census.Password);
        visitor.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        var elsewhere = new Caller("192.0.2.7", "elsewhere");
        (await house.Do((SignInWithPassword feature) => feature.Run(new(person.UserName, Census.Password, elsewhere), Actor.Stranger))).Person.Id.ShouldBe(person.Id);

        house.Clock.Move(TimeSpan.FromSeconds(31));
        await Try(visitor, person.UserName!, Census.Password);
        visitor.Place.ShouldBeOneOf("/desk", "/portal");
    }

    [Theory, Stores]
    public async Task N32_a_damaged_foreign_or_huge_cookie_is_nobodys(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        var cookie = CookieOf(visitor);
        var flipped = (cookie[0] == 'A' ? 'B' : 'A') + cookie[1..];

        foreach (var bad in (string[])[flipped, cookie + "x", cookie[..^1], "CfDJ8" + new string('x', 300), "%00%ff", new string('a', 20_000)])
            (await Ask(house, "/api/v1/people", $"session={bad}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(house, "/sign-in/code", $"step-code={new string('a', 20_000)}")).ShouldBe(HttpStatusCode.OK);
        ((int)await Ask(house, "/api/v1/people", $"session={new string('a', 1_000_000)}", whenCut: (HttpStatusCode)431)).ShouldBeInRange(400, 499);
    }

    [Theory, Stores]
    public async Task A_session_ends_unused_after_hours_and_at_last_in_any_case(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        var cookie = $"session={CookieOf(visitor)}";

        for (var hours = 0; hours < 23; hours += 7)
        {
            (await Ask(house, "/api/v1/people", cookie)).ShouldBe(HttpStatusCode.OK);
            house.Clock.Move(TimeSpan.FromHours(7));
        }

        (await Ask(house, "/api/v1/people", cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task People_end_their_sessions_and_administrators_those_of_others(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        var other = await house.ActorOf(await house.Enter("Other"));
        var chief = await house.ActorOf(await house.Enter("Chief", StandardRole.Administrator));
        using var one = await house.SignedIn(person);
        using var two = await house.SignedIn(person);
        var sessions = await house.Read(each => each.Set<Session>().Where(row => row.Person == person.Id).OrderBy(row => row.StartedAt).ToListAsync());

        await house.Do((EndSession feature) => feature.Run(new(sessions[0].Id), other)).ShouldThrowAsync<Missing>();
        await house.Do((EndSession feature) => feature.Run(new(sessions[0].Id), chief));
        (await Ask(house, "/api/v1/people", $"session={CookieOf(one)}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(house, "/api/v1/people", $"session={CookieOf(two)}")).ShouldBe(HttpStatusCode.OK);

        await house.Do((EndSessions feature) => feature.Run(new(person.Id), other)).ShouldThrowAsync<Forbidden>();
        await house.Do(async (EndSessions feature) => await feature.Run(new(person.Id), await house.ActorOf(person)));
        (await Ask(house, "/api/v1/people", $"session={CookieOf(two)}")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task A_new_password_needs_the_old_one_and_ends_other_sessions(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        var self = await house.ActorOf(person);
        var here = new Caller("192.0.2.1", "here");
        using var browser = await house.SignedIn(person);

        await house.Do((ChangePassword feature) => feature.Run(new("not this", "a much better sentence", here), self)).ShouldThrowAsync<Refused>();
        (await house.Do((ChangePassword feature) => feature.Run(new(Census.Password, "password12", here), self)).ShouldThrowAsync<Refused>())
            .Complaints[0].Field.ShouldBe("password");
        await house.Do((ChangePassword feature) => feature.Run(new(Census.Password, "a much better sentence", here), self));

        (await Ask(house, "/api/v1/people", $"session={CookieOf(browser)}")).ShouldBe(HttpStatusCode.Unauthorized);
        using var again = await house.SignedIn(person, "a much better sentence");
    }

    private async Task<(House House, Person Person)> Known(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Nora", StandardRole.Agent);
        await house.Let(person);
        return (house, person);
    }

    private static async Task Try(Visitor visitor, string name, string password)
    {
        await visitor.Open("/sign-in");
        await visitor.Submit("#form-sign-in", ("name", name), ("password", password));
    }

    /// <summary>A page without the token against forgery, which differs every time.</summary>
    private static string SecretsAside(string page) => System.Text.RegularExpressions.Regex.Replace(page, "value=\"CfDJ8[^\"]*\"", "");

    private static string CookieOf(Visitor visitor) => visitor.Cookies.GetAllCookies()["session"].ShouldNotBeNull().Value;

    private static async Task<HttpStatusCode> Ask(House house, string path, string cookie, HttpStatusCode? whenCut = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = house.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        if (!path.StartsWith("/api", StringComparison.Ordinal))
            request.Headers.Accept.ParseAdd("text/html");
        try
        {
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }
        catch (HttpRequestException) when (whenCut is not null)
        {
            return whenCut.Value;
        }
    }
}
