/** The practice portal's own look: nobody may take it for the job seeker's page, or for the real portal. */
export const style = `
:root{color-scheme:light;--ink:#1f1a2e;--paper:#fff;--ground:#f4f0fa;--main:#5b2a86;--main-dark:#3f1b60;--line:#b9a8cf}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.7 "Noto Sans JP","Hiragino Kaku Gothic ProN",Meiryo,sans-serif}
a{color:var(--main-dark)}
:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d;border-radius:2px}
.skip{position:absolute;left:-999px}.skip:focus{position:static;display:inline-block;padding:.5rem 1rem}
.practice{margin:0;padding:.5rem 1rem;background:#ffd43d;color:#1f1a2e;font-weight:700;text-align:center}
.head{background:var(--main);color:#fff;border-bottom:6px double #ffd43d}
.head__row{max-width:64rem;margin:auto;padding:.75rem 1rem;display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center}
.head a,.head__state{color:#fff}
.head__brand{font-size:1.375rem;font-weight:700;text-decoration:none;margin-right:auto;min-height:44px;display:flex;align-items:center}
.head nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center}
.head nav a{min-height:44px;display:inline-flex;align-items:center}
.head__state b{border:1px solid #fff;border-radius:1rem;padding:.125rem .75rem;margin-right:.5rem}
.head button{background:#fff;color:var(--main-dark);border:0}
main{max-width:64rem;margin:auto;padding:1rem}
h1{font-size:1.75rem;line-height:1.4;border-left:.5rem solid var(--main);padding-left:.75rem}
h2{font-size:1.25rem;margin:0}
.card{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 1.25rem}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:1rem 0 0}
.card>h2,.between{margin-bottom:.75rem}
.between{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;justify-content:space-between}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:44px;min-width:5.5rem;padding:.5rem 1.25rem;font:inherit;font-weight:700;border:2px solid var(--main);border-radius:1.5rem;background:var(--paper);color:var(--main-dark);text-decoration:none;cursor:pointer}
.button--main,button.button--main{background:var(--main);color:#fff}
button:hover,.button:hover{text-decoration:underline}
.notice{border:2px solid var(--main);background:#fff;padding:.75rem 1rem;border-radius:.5rem;margin:0 0 1rem}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.75rem;border-top:1px solid var(--line)}
thead th{background:#e7dcf3;border-top:0}
td:last-child{white-space:nowrap}
td p{margin:0 0 .25rem}
.state{display:inline-block;border:2px dashed var(--line);border-radius:1.5rem;padding:.375rem 1.25rem}
ul.cards{list-style:none;padding:0;display:grid;gap:.75rem}
ul.cards button{width:100%;justify-content:flex-start}
fieldset{border:1px solid var(--line);border-radius:.5rem;margin:1rem 0}
label.choice{display:flex;gap:.75rem;align-items:center;min-height:44px}
input[type=checkbox],input[type=radio]{width:1.5rem;height:1.5rem;flex:none;accent-color:var(--main)}
footer{max-width:64rem;margin:auto;padding:1rem;border-top:1px solid var(--line)}
@media (max-width:40rem){
 thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 table,tbody,tr,th,td{display:block}
 tbody tr{border-top:2px solid var(--line);padding:.75rem 0}
 th,td{border:0;padding:.125rem 0}
 .row .button,.row button{width:100%}
}
`
