using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.People.Sessions;
using Tandem.People.SignIn;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

/// <summary>Features of the Kernel say no to those who may not, and to what is not there.</summary>
public sealed class RefusalTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Nobody_drops_a_job_that_is_not_parked(DatabaseKind store)
    {
        var house = await houses.On(store);

        await Should.ThrowAsync<Missing>(() => house.Do((DropParkedJob drop) => drop.Run(new(Guid.CreateVersion7()), Census.Tandem)));
        await Should.ThrowAsync<Forbidden>(() => house.Do((DropParkedJob drop) => drop.Run(new(Guid.CreateVersion7()), Actor.Stranger)));
    }

    [Theory, Stores]
    public async Task A_file_is_neither_added_to_nor_taken_from_what_is_not_there(DatabaseKind store)
    {
        var house = await houses.On(store);
        var nothing = new RecordKey("person", Guid.CreateVersion7());
        var person = await house.Enter("Filer");

        await Should.ThrowAsync<Missing>(() => house.Do((AttachFile attach) => attach.TakeIn(nothing, "note.txt", Stream.Null, Census.Tandem)));
        await Should.ThrowAsync<Missing>(() => house.Do((RemoveFile remove) => remove.Run(new(new("person", person.Id.Value), Guid.CreateVersion7()), Census.Tandem)));
    }

    [Theory, Stores]
    public async Task N09_a_setting_nobody_knows_cannot_be_made_up(DatabaseKind store)
    {
        var house = await houses.On(store);
        var madeUp = new Dictionary<string, string?> { ["mail.program"] = "/bin/sh" };

        await Should.ThrowAsync<Malformed>(() => house.Do((ChangeSettings change) => change.Run(new(madeUp), Census.Tandem)));
        await Should.ThrowAsync<Forbidden>(() => house.Do((ChangeSettings change) => change.Run(new(madeUp), Actor.Stranger)));
    }

    [Theory, Stores]
    public async Task A_session_begins_with_a_fact_and_keeps_only_the_hash_of_its_secret(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Caller");

        var secret = await house.Do((StartSession start) => start.Run(new(person.Id, "Password", new Caller("127.0.0.1", "Test")), new Actor(person.Id.Value, person.Name)));

        var facts = await house.Read(each => each.Facts.Where(fact => fact.Record == person.Id.Value && fact.Name == nameof(SessionStarted)).ToListAsync());
        facts.Count.ShouldBe(1);
        facts[0].Data.ShouldNotContain(secret);
    }
}
