namespace Tandem.Tests.Browser.Setting;

/// <summary>Two hundred ways in which the HTML of a mail tries to run something, to lead astray or to fetch from elsewhere.</summary>
public static class MailVectors
{
    private static readonly string[] Spellings = ["alert(1)", "window.hit=1", "&#97;lert&#40;1&#41;", "eval(atob('YWxlcnQoMSk='))"];

    /// <summary>Each with <c>{0}</c> where it says what is to run.</summary>
    private static readonly string[] Carriers =
    [
        "<script>{0}</script>", "<SCRIPT/x>{0}</SCRIPT>", "<scr<script>ipt>{0}</script>", "<img src=x onerror={0}>", "<img src=x:x onerror=\"{0}\" alt=\"",
        "<svg onload={0}>", "<svg><script>{0}</script></svg>", "<svg><animate onbegin={0} attributeName=x dur=1s>", "<svg><a xlink:href=\"javascript:{0}\"><text x=20 y=20>x</text></a></svg>",
        "<svg><foreignObject><iframe srcdoc=\"<script>{0}</script>\"></iframe></foreignObject></svg>", "<svg><style><img src=x onerror={0}></style></svg>", "<svg></p><style><a id=\"</style><img src=1 onerror={0}>\">",
        "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='{0}' /></svg>#x\"></use></svg>", "<svg><set attributeName=onmouseover to={0}><text>x</text></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={0}&gt;\">", "<math><mtext><table><mglyph><style><math><img src=x onerror={0}></style></table>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror={0}>", "<math href=\"javascript:{0}\">x</math>", "<math><maction actiontype=\"statusline#http://elsewhere.example\" xlink:href=\"javascript:{0}\">x</maction></math>",
        "<noscript><p title=\"</noscript><img src=x onerror={0}>\">", "<noembed><img title=\"</noembed><img src=x onerror={0}>\">", "<xmp><p title=\"</xmp><img src=x onerror={0}>\">", "<title><a title=\"</title><img src=x onerror={0}>\">",
        "<textarea></textarea><script>{0}</script>", "<template><script>{0}</script></template>", "<select><option><style></option></select><img src=x onerror={0}></style></select>", "<!--><img src=x onerror={0}>-->",
        "<![CDATA[<img src=x onerror={0}>]]>", "<?xml version=\"1.0\"?><img src=x onerror={0}>", "<base href=\"https://elsewhere.example/\"><a href=\"javascript:{0}\">y</a>", "<base href=\"javascript:{0}//\"><a href=\"#\">y</a>",
        "<form action=\"javascript:{0}\"><input type=submit></form>", "<form id=f></form><button form=f formaction=\"javascript:{0}\">x</button>", "<isindex action=\"javascript:{0}\" type=image>", "<meta http-equiv=refresh content=\"0;url=javascript:{0}\">",
        "<meta http-equiv=refresh content=\"0;url=https://elsewhere.example/?{0}\">", "<link rel=stylesheet href=\"https://elsewhere.example/x.css?{0}\">", "<style>@import 'https://elsewhere.example/x.css?{0}'; body { background: url(javascript:{0}) }</style>",
        "<div style=\"background:url(https://elsewhere.example/p.png?{0});width:expression({0})\">x</div>", "<img src=\"https://elsewhere.example/p.png?{0}\" srcset=\"https://elsewhere.example/q.png 2x\">",
        "<a href=\"javascript:{0}\">x</a>", "<a href=\"java&#09;script:{0}\">x</a>", "<a href=\" &#14; javascript:{0}\">x</a>", "<a href=\"data:text/html,<script>{0}</script>\">x</a>", "<a href=\"vbscript:{0}\">x</a>",
        "<iframe src=\"javascript:{0}\"></iframe>", "<iframe srcdoc=\"<script>parent.{0}</script>\"></iframe>", "<object data=\"javascript:{0}\"></object><embed src=\"javascript:{0}\">",
        "<details open ontoggle={0}>x</details><input autofocus onfocus={0}><video src=x onerror={0}></video><marquee onstart={0}>x</marquee>", "[x](javascript:{0}) ![y](https://elsewhere.example/p.png) <javascript:{0}> &lt;img src=x onerror={0}&gt;",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Spellings.SelectMany(spelling => Carriers.Select(carrier => carrier.Replace("{0}", spelling, StringComparison.Ordinal)))];
}
