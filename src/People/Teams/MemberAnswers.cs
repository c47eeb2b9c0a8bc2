using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;
using Tandem.People.Persons;

namespace Tandem.People.Teams;

/// <summary>Answers for <c>/members</c> under teams.</summary>
internal static class MemberAnswers
{
    public static SubResource SubResource { get; } = new("members",
    [
        new("GET", "", "Lists the members of the team.", List) { Gives = typeof(MemberView), GivesMany = true },
        new("POST", "", "Takes a person into the team.", Add) { Takes = typeof(NewMember), Gives = typeof(MemberView), Status = 201 },
        new("DELETE", "{person}", "Takes a person out of the team.", Remove) { Status = 204 },
    ], kind => kind == Team.Kind);

    /// <summary>What is sent to take somebody into a team.</summary>
    internal sealed record NewMember(string? Person);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record) => await exchange.GiveAll(await Members(exchange, record));

    private static async Task Add(Exchange exchange, RecordKind kind, IRecord record)
    {
        using var body = await exchange.Body();
        var asked = body.As<NewMember>();
        if (string.IsNullOrWhiteSpace(asked.Person))
            throw new Refused("Say who.", nameof(asked.Person));
        var person = await exchange.Get<References>().Demand(Person.Kind, asked.Person, exchange.By, exchange.Stop);
        await exchange.Get<AnsweredRequests>().Once(exchange, body, new(kind.Name, record.Key),
            () => exchange.Get<AddMember>().Run(new(new(record.Key), new(person)), exchange.By, exchange.Stop), _ => Task.CompletedTask);
        var number = (await exchange.Get<References>().Numbers(Person.Kind, [person], exchange.Stop))[person];
        exchange.Response.Headers.Location = $"{exchange.Request.Path}/{number}";
        await exchange.Give((await Members(exchange, record)).FirstOrDefault(member => member.Person == number) ?? throw new Missing("member"), 201);
    }

    private static async Task Remove(Exchange exchange, RecordKind kind, IRecord record)
    {
        var person = await exchange.Get<References>().Demand(Person.Kind, exchange.Route("person"), exchange.By, exchange.Stop);
        await exchange.Get<RemoveMember>().Run(new(new(record.Key), new(person)), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    /// <summary>The members whom the caller may see.</summary>
    private static async Task<List<MemberView>> Members(Exchange exchange, IRecord record)
    {
        var team = new Id<Team>(record.Key);
        var rows = await exchange.Store.Memberships.Where(row => row.Team == team)
            .Join(Person.Kind.VisibleTo(exchange.By, exchange.Store.People), row => row.Person, person => person.Id, (row, person) => new { person.Serial, person.Name, row.Since })
            .OrderBy(row => row.Name).ToListAsync(exchange.Stop);
        return rows.ConvertAll(row => new MemberView(Person.Kind.NumberOf(row.Serial), row.Name, row.Since));
    }
}
