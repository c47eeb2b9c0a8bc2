using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Roles;

namespace Tandem.People.OneTimeLinks;

/// <summary>A link was made by which the first administrator may come in.</summary>
public sealed record SetUpOffered(Id<Role> Role) : IFact
{
    RecordKey IFact.About => new("role", Role.Value);
}
