using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

namespace Tandem.People.Skills;

/// <summary>Something people can do that work may need (ITIL workforce and talent management).</summary>
public sealed class Skill : Record<Skill>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public required string Name { get; set; }

    /// <summary>What somebody can do who has it.</summary>
    public string Description { get; set; } = "";

    public string State { get; private set; } = InUse;

    public void MoveTo(string state) => State = Life.Move(State, state).To;
}
