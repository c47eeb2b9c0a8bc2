using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.People.Roles;

/// <summary>A bundle of rights that people are given together.</summary>
public sealed class Role : Record<Role>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<Role> Kind { get; } = new RecordKind<Role>("role", "roles", "ROL", "Role")
        .Titled(role => role.Name)
        .Serves("A role says what its holders may do, and how far it reaches.")
        .With("name", role => role.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", role => role.Description, field => field.Editable().Searchable().Plain().Listed())
        .With("grants", role => role.Grants, field => field.Editable().Plain())
        .Lives(Life, role => role.State);

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Rights and how far each reaches, such as <c>incidents.read everywhere</c>.</summary>
    public List<string> Grants { get; set; } = [];

    /// <summary>Which of the standard roles this is, if any.</summary>
    public StandardRole? Standard { get; init; }

    /// <summary>Grants the practices have suggested so far: what an administrator took away does not come back.</summary>
    [Unrecorded]
    public List<string> Offered { get; set; } = [];

    public string State { get; private set; } = InUse;

    internal void Move(string to) => State = Life.Move(State, to).To;
}
