using Microsoft.Extensions.DependencyInjection;

namespace Tandem.Transition.Approvals;

/// <summary>Every kind of record about which approvals decide.</summary>
internal static class ApprovalSubjects
{
    /// <param name="kind">The kind's name, such as <c>change</c>.</param>
    public static IApprovalSubject Of(IServiceProvider services, string kind) => services.GetServices<IApprovalSubject>().Single(subject => subject.Kind.Name == kind);
}
