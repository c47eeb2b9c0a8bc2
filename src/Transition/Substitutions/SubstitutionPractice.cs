using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Substitutions;

/// <summary>Substitutes: who decides in whose place while they are away.</summary>
public static class SubstitutionPractice
{
    public static Practice Practice { get; } = new Practice("Substitutes")
        .Record(Substitution.Kind, SubstitutionStore.Map, new Resource<Substitution>(Substitution.Kind)
            .Create<NameSubstitute, NameSubstitute.Request>()
            .Move<EndSubstitution, EndSubstitution.Request>(Substitution.Ended))
        .Tells(Substitution.Kind, telling => telling.Calls<SubstituteNamed>(fact => fact.Substitute, "You stand in for somebody"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "substitutions.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "substitutions.read")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "substitutions.*")
        .Suits(StandardRole.Requester, GrantScope.Own, "substitutions.read", "substitutions.create", "substitutions.edit")
        .Explains("Substitute", "Who decides in another's place while they are away; facts name both.")
        .Shows("Substitutes", "/substitutions", "user-shield", Substitution.Kind.ReadRight);
}
