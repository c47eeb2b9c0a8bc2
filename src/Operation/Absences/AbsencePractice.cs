using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Absences;

/// <summary>Absences: who is away when, so that nobody is called in vain.</summary>
public static class AbsencePractice
{
    public static Practice Practice { get; } = new Practice("Absences")
        .Record(Absence.Kind, AbsenceStore.Map, new Resource<Absence>(Absence.Kind)
            .Create<PlanAbsence, PlanAbsence.Request>()
            .Move<WithdrawAbsence, WithdrawAbsence.Request>(Absence.Withdrawn))
        .Suits(StandardRole.Agent, GrantScope.Own, "absences.read", "absences.edit", "absences.create")
        .Suits(StandardRole.Member, GrantScope.Own, "absences.read", "absences.edit", "absences.create")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "absences.*")
        .Shows("Absences", "/absences", "calendar-off", Absence.Kind.ReadRight);
}
