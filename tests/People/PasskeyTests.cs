using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.People.Passkeys;
using Tandem.People.Persons;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>A device signs in its owner's place, and nobody else's.</summary>
public sealed class PasskeyTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_passkey_that_was_added_signs_its_owner_in_until_removed(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        using var device = new Device(house.Address, "localhost");
        (await visitor.Open("/me")).QuerySelector("[data-passkey=create] [data-problem=address] a")!.GetAttribute("href").ShouldStartWith("http://localhost:", customMessage: "browsers make no passkey for a number");
        await Add(visitor, device);
        visitor.Place.ShouldBe("/me");
        visitor.Page.Body!.TextContent.ShouldContain("Office laptop");

        using var other = house.Visitor();
        await SignIn(other, device);
        other.Place.ShouldBeOneOf("/desk", "/portal");
        await other.Open("/me");
        other.Page.Body!.TextContent.ShouldContain(person.UserName!);
        (await house.Read(each => each.Facts.Where(fact => fact.Record == person.Id.Value).Select(fact => fact.Name).ToListAsync()))
            .ShouldContain(nameof(PasskeyUsed));

        await other.Press("Remove");
        using var late = house.Visitor();
        await SignIn(late, device);
        late.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task A_device_that_did_not_recognise_its_owner_opens_nothing(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        using var device = new Device(house.Address, "localhost");
        await Add(visitor, device);

        device.Recognises = false;
        using var other = house.Visitor();
        await SignIn(other, device);

        other.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [Stores("https://evil.example", "localhost"), Stores(null, "evil.example")]
    public async Task A_passkey_for_another_site_is_not_taken(DatabaseKind store, string? origin, string domain)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        using var device = new Device(origin is null ? house.Address : new Uri(origin), domain);

        await Add(visitor, device);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await house.Read(each => each.Set<Passkey>().AnyAsync(row => row.Person == person.Id))).ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task An_answer_is_good_for_one_question(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        using var device = new Device(house.Address, "localhost");
        await Add(visitor, device);
        using var thief = house.Visitor();
        await thief.Open("/sign-in");
        var answer = device.Sign(await thief.Fetch("/sign-in/passkey/options"));
        await thief.Fetch("/sign-in/passkey/options");

        await thief.Submit("#form-passkey", ("credential", answer));

        thief.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task Nobody_removes_the_passkey_of_another(DatabaseKind store)
    {
        var (house, person) = await Known(store);
        using var visitor = await house.SignedIn(person);
        using var device = new Device(house.Address, "localhost");
        await Add(visitor, device);
        var credential = await house.Read(each => each.Set<Passkey>().Where(row => row.Person == person.Id).Select(row => row.Credential).SingleAsync());
        var other = await house.ActorOf(await house.Enter("Other"));

        await house.Do((RemovePasskey feature) => feature.Run(new(credential), other)).ShouldThrowAsync<Missing>();
        await house.Do(async (DisablePerson feature) => await feature.Run(new(person.Id), Census.Tandem));
        using var late = house.Visitor();
        await SignIn(late, device);

        late.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>The features behind it: <see cref="AddPasskey"/> and <see cref="SignInWithPasskey"/>.</summary>
    private static async Task Add(Visitor visitor, Device device)
    {
        await visitor.Open("/me");
        var answer = device.Make(await visitor.Fetch("/me/passkeys/options"));
        await visitor.Submit("#form-passkey-new", ("name", "Office laptop"), ("credential", answer));
    }

    private static async Task SignIn(Visitor visitor, Device device)
    {
        await visitor.Open("/sign-in");
        var answer = device.Sign(await visitor.Fetch("/sign-in/passkey/options"));
        await visitor.Submit("#form-passkey", ("credential", answer));
    }

    private async Task<(House House, Person Person)> Known(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Paula");
        await house.Let(person);
        return (house, person);
    }
}
