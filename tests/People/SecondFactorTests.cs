using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SecondFactor;
using Tandem.People.SignIn;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>Who has switched codes on comes in with a password and a code that works once.</summary>
public sealed class SecondFactorTests(Houses houses) : IClassFixture<Houses>
{
    private static readonly Caller Here = new("192.0.2.1", "here");
    private static readonly Caller Elsewhere = new("192.0.2.2", "elsewhere");

    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1234567890, "005924"), InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        TimeCode.Of(Encoding.ASCII.GetBytes("12345678901234567890"), TimeCode.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Fact]
    public void The_secret_is_spelled_in_base_32() =>
        TimeCode.Spell(Encoding.ASCII.GetBytes("12345678901234567890")).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    [Theory, Stores]
    public async Task N31_a_code_is_asked_for_after_the_password_and_works_once(DatabaseKind store)
    {
        var (house, person, secret, _) = await Guarded(store);
        using var visitor = await AtTheCode(house, person);
        var code = Next(house, secret);

        await visitor.Submit("#form-code", ("code", code));
        visitor.Place.ShouldBeOneOf("/desk", "/portal");

        using var thief = await AtTheCode(house, person);
        await thief.Submit("#form-code", ("code", code));
        thief.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task N31_ten_wrong_codes_slow_the_guesser_down_and_not_the_owner_elsewhere(DatabaseKind store)
    {
        var (house, person, secret, _) = await Guarded(store);
        using var thief = await AtTheCode(house, person);
        for (var guess = 0; guess < 10; guess++)
            await thief.Submit("#form-code", ("code", $"{guess:000000}"));
        thief.Status.ShouldBe(HttpStatusCode.TooManyRequests);

        var stamp = await house.Read(each => each.Set<Account>().Where(row => row.Person == person.Id).Select(row => row.Stamp).SingleAsync());
        (await house.Do((SignInWithCode feature) => feature.Run(new(person.Id, stamp, Next(house, secret), Elsewhere), Actor.Stranger))).Id.ShouldBe(person.Id);
    }

    [Theory, Stores]
    public async Task A_recovery_code_opens_once_and_renewing_makes_the_old_ones_void(DatabaseKind store)
    {
        var (house, person, _, codes) = await Guarded(store);
        var stamp = await house.Read(each => each.Set<Account>().Where(row => row.Person == person.Id).Select(row => row.Stamp).SingleAsync());
        codes.Count.ShouldBe(10);

        await house.Do((SignInWithCode feature) => feature.Run(new(person.Id, stamp, codes[0].ToUpperInvariant(), Here), Actor.Stranger));
        await house.Do((SignInWithCode feature) => feature.Run(new(person.Id, stamp, codes[0], Here), Actor.Stranger)).ShouldThrowAsync<Refused>();
        var self = await house.ActorOf(person);
        var renewed = await house.Do((RenewRecoveryCodes feature) => feature.Run(new(), self));
        await house.Do((SignInWithCode feature) => feature.Run(new(person.Id, stamp, codes[1], Here), Actor.Stranger)).ShouldThrowAsync<Refused>();
        await house.Do((SignInWithCode feature) => feature.Run(new(person.Id, stamp, renewed[0], Here), Actor.Stranger));
    }

    [Theory, Stores]
    public async Task Codes_are_switched_off_with_the_password_or_by_an_administrator(DatabaseKind store)
    {
        var (house, person, _, _) = await Guarded(store);
        var self = await house.ActorOf(person);
        var agent = await house.ActorOf(await house.Enter("Agent", StandardRole.Agent));
        var chief = await house.ActorOf(await house.Enter("Chief", StandardRole.Administrator));

        await house.Do((SwitchOffSecondFactor feature) => feature.Run(new(person.Id, "wrong", Here), self)).ShouldThrowAsync<Refused>();
        await house.Do((SwitchOffSecondFactor feature) => feature.Run(new(person.Id, null, Here), agent)).ShouldThrowAsync<Forbidden>();
        await house.Do((SwitchOffSecondFactor feature) => feature.Run(new(person.Id, null, Here), chief));

        using var visitor = await house.SignedIn(person);
        visitor.Place.ShouldBeOneOf("/desk", "/portal");
    }

    [Theory, Stores]
    public async Task Nobody_reaches_the_second_step_without_the_first(DatabaseKind store)
    {
        var (house, _, secret, _) = await Guarded(store);
        using var visitor = house.Visitor();
        await visitor.Open("/sign-in/code");

        await visitor.Submit("#form-code", ("code", Next(house, secret)));

        visitor.Place.ShouldBe("/sign-in");
    }

    private async Task<(House House, Person Person, byte[] Secret, IReadOnlyList<string> Codes)> Guarded(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Gina");
        await house.Let(person);
        var secret = TimeCode.NewSecret();
        var sealedSecret = ((CodeSeal)house.Services.GetService(typeof(CodeSeal))!).Close(secret);
        var self = await house.ActorOf(person);
        await house.Do((SwitchOnSecondFactor feature) => feature.Run(new(sealedSecret, "123"), self)).ShouldThrowAsync<Refused>();
        var codes = await house.Do((SwitchOnSecondFactor feature) => feature.Run(new(sealedSecret, TimeCode.Of(secret, TimeCode.Step(house.Clock.GetUtcNow()))), self));
        return (house, person, secret, codes);
    }

    /// <summary>The code of a moment in which none was used yet.</summary>
    private static string Next(House house, byte[] secret)
    {
        house.Clock.Move(TimeSpan.FromSeconds(2 * TimeCode.Seconds));
        return TimeCode.Of(secret, TimeCode.Step(house.Clock.GetUtcNow()));
    }

    private static async Task<Visitor> AtTheCode(House house, Person person)
    {
        var visitor = house.Visitor();
        await visitor.Open("/sign-in");
        await visitor.Submit("#form-sign-in", ("name", person.UserName!), ("password", Census.Password));
        visitor.Place.ShouldBe("/sign-in/code");
        return visitor;
    }
}
