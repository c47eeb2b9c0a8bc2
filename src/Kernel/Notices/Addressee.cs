using Tandem.Kernel.Access;

namespace Tandem.Kernel.Notices;

/// <summary>Somebody who can be told something.</summary>
/// <param name="Actor">The person with all rights, so that nobody is told what they may not read.</param>
/// <param name="UserName">By which others mention the person: @anna.</param>
/// <param name="Mail">Null where there is no address.</param>
public sealed record Addressee(Actor Actor, string UserName, string? Mail)
{
    public Guid Person => Actor.Person!.Value;
}
