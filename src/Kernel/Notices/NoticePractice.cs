using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Kernel.Facts;
using Tandem.Kernel.News;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Notices;

/// <summary>Who is told what, in the house and by mail.</summary>
internal static class NoticePractice
{
    public static Practice Practice { get; } = new Practice("Notices")
        .Table<Notice>(NoticeStore.Map)
        .Table<NoticeWishRow>(NoticeStore.Map)
        .Listens<AnythingHappened, OnAnythingHappened>(OnAnythingHappened.IsNews)
        .Does<MailNotice.Order, MailNotice>()
        .Repeats<ForgetNotices>()
        .Uses(services =>
        {
            services.AddScoped<Mentions>().AddScoped<Concerned>().AddScoped<Herald>().AddScoped<NoticeLetter>().AddScoped<NoticeLinks>().AddSingleton<NoticeBell>();
            services.TryAddScoped<IAddressBook, EmptyAddressBook>();
            services.TryAddSingleton<IInterpreter, PlainEnglish>();
        })
        .Answers(NoticeAnswers.Map);
}
