using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>Answers for <c>/roles</c> under people.</summary>
internal static class RoleAnswers
{
    public static SubResource SubResource { get; } = new("roles",
    [
        new("GET", "", "Lists the roles the person holds.", List) { Gives = typeof(RoleView), GivesMany = true },
        new("POST", "", "Gives the person a role, everywhere or for one organisation.", Give) { Takes = typeof(NewRole), Gives = typeof(RoleView), Status = 201 },
        new("DELETE", "{role}", "Takes a role from the person; the organisation it is limited to, if any, as a parameter.", Take) { Status = 204 },
    ], kind => kind == Person.Kind);

    /// <summary>What is sent to give somebody a role.</summary>
    internal sealed record NewRole(string? Role, string? Organisation = null);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record)
    {
        Demand(exchange, record);
        await exchange.GiveAll((await exchange.Store.RolesOf(new(record.Key), exchange.Stop)).Select(RoleView.Of));
    }

    private static async Task Give(Exchange exchange, RecordKind kind, IRecord record)
    {
        using var body = await exchange.Body();
        var asked = body.As<NewRole>();
        if (string.IsNullOrWhiteSpace(asked.Role))
            throw new Refused("Say which role.", nameof(asked.Role));
        var (role, organisation) = await Find(exchange, asked.Role, asked.Organisation);
        await exchange.Get<AnsweredRequests>().Once(exchange, body, new(kind.Name, record.Key),
            () => exchange.Get<GiveRole>().Run(new(new(record.Key), role, organisation), exchange.By, exchange.Stop), _ => Task.CompletedTask);
        var held = await exchange.Store.RolesOf(new(record.Key), exchange.Stop);
        await exchange.Give(RoleView.Of(held.FirstOrDefault(each => each.Role.Id == role && each.Organisation?.Id == organisation) ?? throw new Missing("role")), 201);
    }

    private static async Task Take(Exchange exchange, RecordKind kind, IRecord record)
    {
        var (role, organisation) = await Find(exchange, exchange.Route("role"), exchange.Request.Query["organisation"]);
        await exchange.Get<TakeRole>().Run(new(new(record.Key), role, organisation), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task<(Id<Role> Role, Id<Organisation>? Organisation)> Find(Exchange exchange, string role, string? organisation)
    {
        var references = exchange.Get<References>();
        return (new(await references.Demand(Role.Kind, role, exchange.By, exchange.Stop)),
            string.IsNullOrEmpty(organisation) ? null : new Id<Organisation>(await references.Demand(Organisation.Kind, organisation, exchange.By, exchange.Stop)));
    }

    /// <summary>What somebody may do is known to themselves and to those who may read roles.</summary>
    private static void Demand(Exchange exchange, IRecord record)
    {
        if (exchange.By.Person != record.Key)
            exchange.By.Demand("roles.read");
    }
}
