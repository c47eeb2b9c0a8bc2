using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>Answers for <c>/skills</c> under people.</summary>
internal static class SkillAnswers
{
    public static SubResource SubResource { get; } = new("skills",
    [
        new("GET", "", "Lists the skills of the person.", List) { Gives = typeof(SkillView), GivesMany = true },
        new("POST", "", "Says how well the person has a skill; said again, it is changed.", Say) { Takes = typeof(SaidSkill), Gives = typeof(SkillView), Status = 201 },
        new("POST", "{skill}/confirmations", "Confirms what the person says of a skill.", Confirm) { Gives = typeof(SkillView) },
        new("DELETE", "{skill}", "Says that the person has a skill no more.", Drop) { Status = 204 },
    ], kind => kind == Person.Kind);

    /// <summary>What is sent to say that somebody has a skill.</summary>
    internal sealed record SaidSkill(string? Skill, int? Level = null, string? Since = null);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record)
    {
        exchange.By.Demand(SkillKind.Kind.ReadRight);
        await exchange.GiveAll((await exchange.Store.SkillsOf(new(record.Key), exchange.Stop)).Select(SkillView.Of));
    }

    private static async Task Say(Exchange exchange, RecordKind kind, IRecord record)
    {
        using var body = await exchange.Body();
        var asked = body.As<SaidSkill>();
        if (string.IsNullOrWhiteSpace(asked.Skill))
            throw new Refused("Say which skill.", nameof(asked.Skill));
        var skill = await Named(exchange, asked.Skill);
        await exchange.Get<AnsweredRequests>().Once(exchange, body, new(kind.Name, record.Key),
            () => exchange.Get<StateSkill>().Run(new(new(record.Key), skill, asked.Level, asked.Since), exchange.By, exchange.Stop), _ => Task.CompletedTask);
        await Give(exchange, record, skill, 201);
    }

    private static async Task Confirm(Exchange exchange, RecordKind kind, IRecord record)
    {
        var skill = await Named(exchange, exchange.Route("skill"));
        await exchange.Get<ConfirmSkill>().Run(new(new(record.Key), skill), exchange.By, exchange.Stop);
        await Give(exchange, record, skill, 200);
    }

    private static async Task Drop(Exchange exchange, RecordKind kind, IRecord record)
    {
        await exchange.Get<DropSkill>().Run(new(new(record.Key), await Named(exchange, exchange.Route("skill"))), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task<Id<Skill>> Named(Exchange exchange, string skill) => new(await exchange.Get<References>().Demand(SkillKind.Kind, skill, exchange.By, exchange.Stop));

    private static async Task Give(Exchange exchange, IRecord record, Id<Skill> skill, int status) =>
        await exchange.Give(SkillView.Of((await exchange.Store.SkillsOf(new(record.Key), exchange.Stop)).Find(held => held.Skill.Id == skill) ?? throw new Missing("skill")), status);
}
