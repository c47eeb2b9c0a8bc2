using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>What the other tables refer to, so that a program finds the id of a person, a team or a service: read here, written elsewhere.</summary>
internal static class DirectoryTables
{
    public static ForeignTable Users { get; } = new ForeignTable<Person>("sys_user", Person.Kind)
        .Has("user_name", "userName", lowered: true)
        .Has("name", "name")
        .Has("email", "email", lowered: true)
        .Has("title", "title")
        .Has("phone", "phone")
        .Tells("active", person => person.State == Person.Active ? "true" : "false", Code.YesNo)
        .Made()
        .Only();

    public static ForeignTable Groups { get; } = new ForeignTable<Team>("sys_user_group", Team.Kind)
        .Has("name", "name")
        .Has("description", "description")
        .Has("manager", "lead")
        .Has("email", "email")
        .Tells("active", team => team.State == Team.Active ? "true" : "false", Code.YesNo)
        .Made()
        .Only();

    public static ForeignTable Offered { get; } = new ForeignTable<Service>("cmdb_ci_service", ServiceKind.Kind)
        .Has("name", "name")
        .Has("short_description", "description")
        .Has("owned_by", "owner")
        .Has("support_group", "team")
        .Lives("operational_status", new("1", "Operational", ServiceLife.Live), new("2", "Non-Operational", ServiceLife.Pipeline), new("6", "Retired", ServiceLife.Retired))
        .Made()
        .Only();
}
