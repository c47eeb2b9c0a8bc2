using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;
using Tandem.Transition.Substitutions;

namespace Tandem.Tests.Transition.Approvals;

/// <summary>While somebody is away, whom they named decides in their place, and facts name both.</summary>
public sealed class SubstitutionTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_substitute_decides_meanwhile_and_the_fact_names_both(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        var approval = await some.Of(change, some.Olga);
        await Should.ThrowAsync<Forbidden>(() => some.Yes(approval.Id, some.Max));
        var substitution = await Name(some);

        await some.Yes(approval.Id, some.Max);

        var decided = await some.Of(change, some.Olga);
        (decided.Approver, decided.DecidedBy, (await some.Now(change)).State).ShouldBe((some.Olga.Id, some.Max.Id, ChangeLife.Scheduled));
        var fact = await house.Read(all => all.Facts.SingleAsync(each => each.Record == approval.Id.Value && each.Name == nameof(ApprovalGiven)));
        (fact.Actor, fact.OnBehalfOf).ShouldBe((some.Max.Id.Value, some.Olga.Id.Value));
        var next = await some.Asked();
        await some.Do<EndSubstitution, EndSubstitution.Request>(new(substitution.Id), some.Olga);
        await Should.ThrowAsync<Forbidden>(async () => await some.Yes((await some.Of(next, some.Olga)).Id, some.Max));
    }

    [Theory, Stores]
    public async Task A_substitution_begins_and_ends_with_its_days_and_a_person_decides_once_in_a_stage(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        var now = house.Clock.GetUtcNow();
        await some.Decide(new ApprovalStage("Both", [Committee.Number(some.Olga), Committee.Number(some.Max)]));
        var change = await some.Asked();
        var olgas = await some.Of(change, some.Olga);
        await Name(some, now.AddHours(1), now.AddHours(5));
        await Should.ThrowAsync<Forbidden>(() => some.Yes(olgas.Id, some.Max));

        house.Clock.Move(TimeSpan.FromHours(2));
        await some.Yes(change, some.Max);
        (await Should.ThrowAsync<Refused>(() => some.Yes(olgas.Id, some.Max))).Message.ShouldContain("already");
        house.Clock.Move(TimeSpan.FromHours(4));
        await Should.ThrowAsync<Forbidden>(() => some.Yes(olgas.Id, some.Max));
        await some.Yes(olgas.Id, some.Olga);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Scheduled);
    }

    [Theory, Stores]
    public async Task A_substitute_who_makes_no_sense_is_refused(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var (now, by, stranger) = (house.Clock.GetUtcNow(), await house.ActorOf(some.Olga), await house.Enter("Stranger"));
        NameSubstitute.Request[] senseless =
        [
            new(null, null, now.AddDays(1)), new(some.Olga.Id, null, now.AddDays(1)), new(stranger.Id, null, now.AddDays(1)), new(some.Max.Id),
            new(some.Max.Id, null, now.AddDays(-1)), new(some.Max.Id, now.AddDays(3), now.AddDays(2)), new(some.Max.Id, now, now.AddDays(400)),
        ];
        foreach (var request in senseless)
            await Should.ThrowAsync<Refused>(() => house.Do((NameSubstitute name) => name.Run(request, by)), request.ToString());
        await Should.ThrowAsync<Refused>(() => house.Do((NameSubstitute name) => name.Run(new(some.Max.Id, null, now.AddDays(1)), by with { OnBehalfOf = some.Max.Id.Value })));
        await Name(some);
        await Should.ThrowAsync<Refused>(() => Name(some));
    }

    private static async Task<Substitution> Name(Committee some, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        var by = await some.House.ActorOf(some.Olga);
        return await some.House.Do((NameSubstitute name) => name.Run(new(some.Max.Id, from, until ?? some.House.Clock.GetUtcNow().AddDays(1)), by));
    }
}
