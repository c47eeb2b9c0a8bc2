using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.OneTimeLinks;
using Tandem.People.Persons;
using Tandem.People.SignIn;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>Links that were mailed open one thing, once, for a while, on this site.</summary>
public sealed class OneTimeLinkTests(Houses houses) : IClassFixture<Houses>
{
    private const string Fresh = "an entirely new sentence";

    [Theory, Stores]
    public async Task A_forgotten_password_is_set_anew_behind_a_mailed_link(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await Known(house);
        using var old = await house.SignedIn(person);
        using var visitor = house.Visitor();

        await visitor.Open("/reset");
        await visitor.Submit("#form-forgotten", ("name", person.Email!));
        visitor.Place.ShouldBe("/sign-in");
        var link = Letterbox.LinkIn(await house.Letters.Wait(person.Email!));
        await visitor.Open(link.AbsolutePath);
        await visitor.Submit("#form-reset", ("password", Fresh));

        using var again = await house.SignedIn(person, Fresh);
        await old.Open("/people");
        old.Place.ShouldStartWith("/sign-in");
        (await house.Read(each => each.Facts.Where(fact => fact.Record == person.Id.Value).Select(fact => fact.Name).ToListAsync())).ShouldContain(nameof(PasswordReset));
    }

    [Theory, Stores]
    public async Task A_link_made_at_the_machine_signs_in_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await Known(house);
        var link = new Uri(await house.Do((OfferSignIn offer) => offer.Run(new(person.Id), Census.Tandem)));
        using var visitor = house.Visitor();

        await visitor.Open(link.AbsolutePath);
        await visitor.Open("/sign-in");
        (await house.Read(each => each.Facts.CountAsync(fact => fact.Record == person.Id.Value && fact.Name == nameof(SignInLinkUsed)))).ShouldBe(1);

        var secret = link.Segments[^1];
        await Should.ThrowAsync<Gone>(() => house.Do((FollowSignInLink follow) => follow.Run(new(secret), Actor.Stranger)));
        await Should.ThrowAsync<Forbidden>(() => house.Do((OfferSignIn offer) => offer.Run(new(person.Id), new Actor(person.Id.Value, person.Name))));
    }

    [Theory, Stores]
    public async Task N20_a_reset_link_works_once_for_half_an_hour_and_not_after_another_change(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await Known(house);
        var used = await Link(house, person);
        await house.Do((ResetPassword feature) => feature.Run(new(used, Fresh), Actor.Stranger));
        (await Look(house, $"/reset/{used}")).ShouldBe(HttpStatusCode.Gone);
        await house.Do((ResetPassword feature) => feature.Run(new(used, Fresh), Actor.Stranger)).ShouldThrowAsync<Gone>();

        var overtaken = await Link(house, person);
        await house.Let(person);
        (await Look(house, $"/reset/{overtaken}")).ShouldBe(HttpStatusCode.Gone);

        house.Clock.Move(TimeSpan.FromHours(1));
        var late = await Link(house, person);
        (await Look(house, $"/reset/{late}")).ShouldBe(HttpStatusCode.OK);
        house.Clock.Move(TimeSpan.FromMinutes(30));
        (await Look(house, $"/reset/{late}")).ShouldBe(HttpStatusCode.Gone);
        (await Look(house, $"/invitation/{late}")).ShouldBe(HttpStatusCode.Gone);
        (await Look(house, $"/reset/{Secret.New()}")).ShouldBe(HttpStatusCode.Gone);
    }

    [Theory, Stores]
    public async Task N20_a_link_leads_to_the_configured_address_whatever_host_was_asked(DatabaseKind store)
    {
        var site = await Databases.Copy(store);
        await using var house = await House.Open(site with { Address = "http://desk.example.org" }, new MovableClock(), removed: true);
        var person = await Known(house);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = house.Address };
        client.DefaultRequestHeaders.Host = "evil.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        var page = await client.GetStringAsync("/reset");
        var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelectorAll("#form-forgotten input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));

        await client.PostAsync("/reset", new FormUrlEncodedContent([.. form, KeyValuePair.Create("name", person.UserName!)]));

        Letterbox.LinkIn(await house.Letters.Wait(person.Email!)).Host.ShouldBe("desk.example.org");
    }

    [Theory, Stores]
    public async Task N21_an_invitation_works_once_within_72_hours(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (first, second) = (await house.Enter("First"), await house.Enter("Second"));
        (await house.Do((InvitePerson feature) => feature.Run(new(first.Id), Census.Tandem))).ShouldBeNull();
        await house.Do((InvitePerson feature) => feature.Run(new(second.Id), Census.Tandem));
        var link = Letterbox.LinkIn(await house.Letters.Wait(first.Email!)).AbsolutePath;
        using var visitor = house.Visitor();

        await visitor.Open(link);
        await visitor.Submit("#form-invitation", ("password", "short"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Submit("#form-invitation", ("password", Fresh));

        visitor.Place.ShouldBeOneOf("/desk", "/portal");
        (await Look(house, link)).ShouldBe(HttpStatusCode.Gone);
        var secret = link.Split('/')[^1];
        await house.Do((AcceptInvitation feature) => feature.Run(new(secret, Fresh), Actor.Stranger)).ShouldThrowAsync<Gone>();
        house.Clock.Move(TimeSpan.FromHours(72));
        (await Look(house, Letterbox.LinkIn(await house.Letters.Wait(second.Email!)).AbsolutePath)).ShouldBe(HttpStatusCode.Gone);
    }

    [Theory, Stores]
    public async Task N22_a_reset_is_answered_alike_for_known_unknown_and_disabled(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (known, disabled) = (await Known(house), await Known(house));
        await house.Do((DisablePerson feature) => feature.Run(new(disabled.Id), Census.Tandem));
        var answers = new List<(HttpStatusCode, string, int)>();

        foreach (var name in (string[])[known.UserName!, "nobody-of-that-name-at-all", disabled.UserName!])
        {
            using var visitor = house.Visitor();
            await visitor.Open("/reset");
            await visitor.Submit("#form-forgotten", ("name", name));
            answers.Add((visitor.Status, visitor.Place, visitor.Page.Body!.TextContent.Length));
        }

        answers.Distinct().ShouldHaveSingleItem();
        await house.Letters.Wait(known.Email!);
        house.Letters.To(disabled.Email!).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N23_one_address_gets_three_mails_an_hour_wherever_they_are_asked_for(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await Known(house);
        var statuses = new List<HttpStatusCode>();
        for (var times = 0; times < 6; times++)
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = house.Address };
            client.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{times}");
            var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync("/reset")).QuerySelectorAll("#form-forgotten input[type=hidden]")
                .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
            statuses.Add((await client.PostAsync("/reset", new FormUrlEncodedContent([.. form, KeyValuePair.Create("name", person.Email!)]))).StatusCode);
        }

        statuses.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.SeeOther, 3), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 3)]);
        await house.Letters.Wait(person.Email!, 3);
        for (var times = 0; times < 100; times++)
            await house.Do((AskForReset feature) => feature.Run(new(times % 2 == 0 ? person.Email : $" {person.Email!.ToUpperInvariant()} "), Actor.Stranger)).ShouldThrowAsync<TooMany>();
        await house.Settled();
        house.Letters.To(person.Email!).Count.ShouldBe(3);
        house.Clock.Move(TimeSpan.FromMinutes(61));
        await house.Do((AskForReset feature) => feature.Run(new(person.Email), Actor.Stranger));
        await house.Letters.Wait(person.Email!, 4);
    }

    [Theory, Stores]
    public async Task N41_N52_the_first_administrator_comes_in_by_a_link_that_is_then_gone_for_ever(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var stranger = house.Visitor();
        (await house.Read(each => each.Set<Account>().CountAsync())).ShouldBe(0);
        foreach (var (name, password) in ((string, string)[])[("admin", "admin"), ("admin", "password"), ("admin", "tandem"), ("admin", ""), ("administrator", "administrator"), ("root", "root"), ("tandem", "tandem"), ("postgres", "postgres"), ("guest", "guest"), ("", "")])
        {
            await stranger.Open("/sign-in");
            await stranger.Submit("#form-sign-in", ("name", name), ("password", password));
            stranger.Status.ShouldBe(HttpStatusCode.Unauthorized, $"{name} / {password}");
        }

        var link = new Uri((await house.Do((OfferSetUp feature) => feature.Run(new(), Census.Tandem))).ShouldNotBeNull()).AbsolutePath;
        var newer = new Uri((await house.Do((OfferSetUp feature) => feature.Run(new(), Census.Tandem))).ShouldNotBeNull()).AbsolutePath;
        (await Look(house, link)).ShouldBe(HttpStatusCode.Gone);
        await stranger.Open(newer);
        await stranger.Submit("#form-welcome", ("name", "Ada Lovelace"), ("userName", "ada"), ("password", Fresh));

        stranger.Place.ShouldBeOneOf("/desk", "/portal");
        var ada = await house.Read(each => each.People.SingleAsync(person => person.UserName == "ada"));
        (await house.ActorOf(ada)).May("anything.at-all").ShouldBeTrue();
        foreach (var path in (string[])["/welcome", "/setup", "/install", "/install.php", "/migrate", "/migrations", "/seed", "/demo", "/api/v1/setup", "/api/v1/demo"])
        {
            await stranger.Open(path);
            stranger.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await Look(house, newer)).ShouldBe(HttpStatusCode.NotFound);
        (await Look(house, $"/welcome/{Secret.New()}")).ShouldBe(HttpStatusCode.NotFound);
        await house.Do((SetUp feature) => feature.Run(new(newer.Split('/')[^1], "Eve", "eve", null, Fresh), Actor.Stranger)).ShouldThrowAsync<Missing>();
        (await house.Do((OfferSetUp feature) => feature.Run(new(), Census.Tandem))).ShouldBeNull();
    }

    private static async Task<Person> Known(House house)
    {
        var person = await house.Enter("Rosa");
        await house.Let(person);
        return person;
    }

    private static async Task<string> Link(House house, Person person)
    {
        var sent = house.Letters.To(person.Email!).Count;
        await house.Do((AskForReset feature) => feature.Run(new(person.UserName), Actor.Stranger));
        return Letterbox.LinkIn(await house.Letters.Wait(person.Email!, sent + 1)).Segments[^1];
    }

    private static async Task<HttpStatusCode> Look(House house, string path)
    {
        using var visitor = house.Visitor();
        await visitor.Open(path);
        house.Log.Faults.ShouldBeEmpty();
        return visitor.Status;
    }
}
